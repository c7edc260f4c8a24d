import type { DeliveryBody } from '../delivery.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import { withPart } from '../dialogue/question-part.ts';
import { conversationWithout, factsWithout, type TakenBack } from '../dialogue/retract.ts';
import { decodeMarkup } from '../nlu/text/markup.ts';
import type { Ports } from '../store.ts';
import { factsOf } from '../stored-case/case-facts.ts';
import { saveCase } from '../stored-case/save-case.ts';
import { relayedCopy } from './relayed-copy.ts';

const GONE = '(deleted)';
const GONE_FROM_CASE = '(deleted by the merchant)';

/** A merchant's message that is gone. */
export interface Deleted {
  readonly conversation: string;
  readonly message: string;
  readonly user: string;
  /** masked */
  readonly text: string;
}

/**
 * Takes the words of a deleted message out of all that is kept of it: the conversation, the transcript
 * and the cases. Gives what shows it in the thread of the case.
 */
export async function retract(
  ports: Ports,
  { conversation: id, message, user, text }: Deleted,
  at: number,
): Promise<readonly DeliveryBody[]> {
  if (text === '') return [];
  const taken = { message, text, instead: GONE };
  await ports.conversations.retract(id, text, GONE);
  const stored = await ports.conversations.load(id);
  if (stored) {
    const state = JSON.stringify(conversationWithout(parseConversation(stored.state), taken));
    await ports.conversations.save({ ...stored, state }, at);
  }
  const cases = await retractFromCases(ports, id, taken, at);
  const removals = cases.map(
    (found): DeliveryBody => ({
      kind: 'words-removed',
      case: found,
      text,
      instead: GONE_FROM_CASE,
    }),
  );
  const copy = await relayedCopy(ports, id, message);
  const parts = copy && withPart(copy.parts, message, GONE_FROM_CASE);
  return copy && parts
    ? [
        {
          kind: 'relay-revised',
          conversation: id,
          user,
          case: copy.case,
          replaces: copy.key,
          parts,
        },
        ...removals,
      ]
    : removals;
}

/** A case shows the words with Slack's markup decoded; resolved ones are shown too. Gives their ids. */
async function retractFromCases(
  ports: Ports,
  conversation: string,
  taken: TakenBack,
  at: number,
): Promise<readonly number[]> {
  const cases = await ports.cases.list({ conversation });
  for (const found of cases) {
    const facts = factsOf(found);
    const decoded = { ...taken, text: decodeMarkup(taken.text).text };
    const next = JSON.stringify(factsWithout(factsWithout(facts, taken), decoded));
    await saveCase(ports, { ...found, facts: next }, at);
  }
  return cases.map(({ id }) => id);
}
