import type { QuestionId } from '../knowledge/question.ts';
import type { Conversation } from './conversation.ts';
import type { Turn } from './respond.ts';
import type { Vote } from './utterance.ts';

/** A button of an answer or of a question. */
export type Press =
  | { readonly kind: 'vote'; readonly vote: Vote }
  | { readonly kind: 'choice'; readonly question: QuestionId; readonly option: string };

/** Whether the button of `message` is the one that was pressed last: a double click, say. */
export function isPressedAgain({ pressed }: Conversation, message: string, press: Press): boolean {
  return pressed?.message === message && pressed.button === nameOf(press);
}

/** The turn, with the button remembered. */
export function asPressed(turn: Turn, message: string, press: Press): Turn {
  const pressed = { message, button: nameOf(press) };
  return { ...turn, conversation: { ...turn.conversation, pressed } };
}

/** The turn of a button that was pressed before: all that it says is said. */
export function nothingNew(turn: Turn, before: Conversation): Turn {
  return {
    ...turn,
    conversation: before,
    outbound: [],
    opens: null,
    decision: { kind: 'silent', reason: 'nothing-said', act: null },
  };
}

function nameOf(press: Press): string {
  return press.kind === 'vote' ? press.vote : `${press.question}:${press.option}`;
}
