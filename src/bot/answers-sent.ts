import { type SuggestionFate, suggestionFates } from '../cases/suggestion-log.ts';
import type { Ports } from '../store.ts';

type Sent = Extract<SuggestionFate, { readonly kind: 'sent' }>;

/** The articles that our people have sent in a thread, from its open case or without one, by topic. */
export async function answersSent(
  { audit, cases }: Pick<Ports, 'audit' | 'cases'>,
  conversation: string,
): Promise<ReadonlyMap<string, Sent>> {
  const found = await cases.current(conversation);
  const entries = [
    ...(await audit.of(`conversation:${conversation}`)),
    ...(found ? await audit.of(`case:${found.id}`) : []),
  ];
  const sent = new Map<string, Sent>();
  for (const [topic, fate] of suggestionFates(entries)) {
    if (fate.kind === 'sent') sent.set(topic, fate);
  }
  return sent;
}
