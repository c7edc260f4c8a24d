/** Why an article was turned down as the answer to a question. */
export const REJECT_REASONS = [
  'wrong-topic',
  'out-of-date',
  'badly-worded',
  'not-for-this-merchant',
  'other',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** What became of a suggested answer. `at` in epoch ms. */
export type SuggestionFate =
  | { readonly kind: 'sent'; readonly by: string; readonly at: number }
  | {
      readonly kind: 'rejected';
      readonly by: string;
      readonly at: number;
      readonly reason: RejectReason;
    };

/** A line of a case's audit, as far as it tells of suggestions. */
interface Entry {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly detail: string;
}

/** The audit's action for a suggestion that was turned down. */
export const REJECTED = 'reject-suggestion';

/** What the audit says of a reply that was the article of `topic`. */
export function sentDetail(topic: string): string {
  return `suggestion ${topic}`;
}

/** What the audit says of the article of `topic` that was turned down. */
export function rejectedDetail(topic: string, reason: RejectReason): string {
  return `${topic} ${reason}`;
}

/** What became of each suggestion of a case, by topic, out of the case's audit, oldest line first. */
export function suggestionFates(entries: readonly Entry[]): ReadonlyMap<string, SuggestionFate> {
  const fates = new Map<string, SuggestionFate>();
  for (const entry of entries) {
    const read = readEntry(entry);
    if (read && fates.get(read.topic)?.kind !== 'sent') fates.set(read.topic, read.fate);
  }
  return fates;
}

function readEntry({ at, actor: by, action, detail }: Entry) {
  const [first = '', second = ''] = detail.split(' ');
  if (action === 'reply' && first === 'suggestion') {
    return { topic: second, fate: { kind: 'sent', by, at } as const };
  }
  const reason = REJECT_REASONS.find((known) => known === second);
  if (action !== REJECTED || !reason) return null;
  return { topic: first, fate: { kind: 'rejected', by, at, reason } as const };
}
