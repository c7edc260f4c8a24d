import type { DeliveryBody } from '../delivery.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import { decodeMarkup } from '../nlu/text/markup.ts';
import type { Ports } from '../store.ts';
import { factsOf } from '../stored-case/case-facts.ts';
import { saveCase } from '../stored-case/save-case.ts';
import type { Heard } from './heard.ts';

const EDITED = '(edited)';

/**
 * Nothing keeps what an edited message held before: its line of the transcript is marked, and the
 * question of the conversation and of its case holds the new words. Else a deletion, which tells the
 * last words only, would leave the earlier ones. Gives what takes them off below the case's card.
 */
export async function reword(
  ports: Ports,
  { conversation: id, before = '' }: Heard,
  words: string,
  at: number,
): Promise<readonly DeliveryBody[]> {
  if (before === '') return [];
  await ports.conversations.retract(id, before, EDITED);
  const reworded = (text: string) =>
    text.replace(before, () => words).replace(decodeMarkup(before).text, () => words);
  const stored = await ports.conversations.load(id);
  if (stored) {
    const known = parseConversation(stored.state);
    const state = JSON.stringify({ ...known, question: reworded(known.question) });
    await ports.conversations.save({ ...stored, state }, at);
  }
  const found = await ports.cases.current(id);
  if (!found) return [];
  const facts = factsOf(found);
  const next = JSON.stringify({ ...facts, question: reworded(facts.question) });
  await saveCase(ports, { ...found, facts: next }, at);
  return [{ kind: 'words-removed', case: found.id, text: before, instead: EDITED }];
}
