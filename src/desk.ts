import type { AnsweredMessage } from './bot/answered-message.ts';
import type { RejectReason } from './cases/suggestion-log.ts';
import { toDeskSettings } from './cases/to-desk-settings.ts';
import { actOn, type DeskParts, finish } from './desk/act.ts';
import { assign, note, release } from './desk/assign.ts';
import { closingAnswer } from './desk/closing-answer.ts';
import { correct } from './desk/correct.ts';
import type {
  Cause,
  ClosingAnswer,
  Correction,
  CorrectionResult,
  DeskAct,
  DeskResult,
  PickedResult,
  Reply,
  Resolution,
} from './desk/moves.ts';
import { openCase } from './desk/open-case.ts';
import { handBack, resolve } from './desk/resolve.ts';
import { sendHere } from './desk/send-here.ts';
import { reject, reply, suggest } from './desk/suggest.ts';
import { changeConversation } from './stored-case/close-case.ts';
import { noteAgentSpoke } from './timers/thread-timer.ts';

/** The people's side. */
export interface Desk {
  claim(act: DeskAct): Promise<DeskResult>;
  /** Closes the case: the merchant is told, and asked whether it is solved. */
  resolve(act: DeskAct, resolution: Resolution): Promise<DeskResult>;
  /** The case is closed, unsolved and unannounced, and the bot answers in the thread again. */
  handBack(act: DeskAct): Promise<DeskResult>;
  /** The case is free for another. */
  releaseCase(act: DeskAct): Promise<DeskResult>;
  /** The case is `to`'s from now on, where that is one of our agents. */
  assign(act: DeskAct, to: string, isAgent: boolean): Promise<DeskResult>;
  /** Words for our own people: they stand in the case's thread and go nowhere else. */
  note(act: DeskAct, text: string): Promise<DeskResult>;
  /** Sends words to the merchant, explicitly and under the agent's name. */
  reply(act: DeskAct, words: Reply): Promise<DeskResult>;
  /** Sends the article of `topic`, once, in the merchant's language and under the agent's name. */
  suggest(act: DeskAct, agentName: string, topic: string): Promise<DeskResult>;
  /** Notes that the article of `topic` does not answer this question, and why. */
  reject(act: DeskAct, topic: string, reason: RejectReason): Promise<DeskResult>;
  /** Takes the merchant's answer to the closing question: a label, or the case is open again. */
  closingAnswer(answer: ClosingAnswer): Promise<void>;
  /** Puts the article of another topic where the bot's last answer stands. */
  correct(correction: Correction): Promise<CorrectionResult>;
  /** Sends the article of `topic` below a message anywhere, once, under the agent's name. */
  sendHere(message: AnsweredMessage, topic: string): Promise<PickedResult>;
  /** Opens a case for the thread of a message anywhere, or gives the one that is open. */
  openCase(message: AnsweredMessage): Promise<PickedResult>;
  /** An agent wrote in the merchant's thread: the thread is a person's from now on. */
  takeOver(conversation: string, event: Cause): Promise<void>;
  /** A thread without a case is given back to the bot. */
  release(conversation: string, event: Cause): Promise<void>;
}

export function createDesk(parts: DeskParts): Desk {
  return {
    claim: (act) => actOn(parts, act, { move: { kind: 'claim', who: act.who } }),
    resolve: (act, resolution) => resolve(parts, act, resolution),
    handBack: (act) => handBack(parts, act),
    releaseCase: (act) => release(parts, act),
    assign: (act, to, isAgent) => assign(parts, act, to, isAgent),
    note: (act, text) => note(parts, act, text),
    reply: (act, words) => reply(parts, act, words),
    suggest: (act, agentName, topic) => suggest(parts, act, agentName, topic),
    reject: (act, topic, reason) => reject(parts, act, topic, reason),
    closingAnswer: (answer) => closingAnswer(parts, answer),
    correct: (correction) => correct(parts, correction),
    sendHere: (message, topic) => sendHere(parts, message, topic),
    openCase: (message) => openCase(parts, message),
    takeOver: (conversation, event) => giveTo(parts, conversation, event, 'person'),
    release: (conversation, event) => giveTo(parts, conversation, event, 'bot'),
  };
}

function giveTo(
  { store, now, settings = toDeskSettings({}) }: DeskParts,
  conversation: string,
  event: Cause,
  owner: 'bot' | 'person',
): Promise<void> {
  return store.transaction(async (ports) => {
    await changeConversation(ports, conversation, now(), { owner });
    if (owner === 'person') await noteAgentSpoke(ports, settings, conversation, now());
    await finish(ports, event, now());
  });
}
