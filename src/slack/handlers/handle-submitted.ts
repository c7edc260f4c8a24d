import { RESOLVE_OUTCOMES } from '../../cases/outcome.ts';
import { REJECT_REASONS } from '../../cases/suggestion-log.ts';
import type { CorrectionResult, DeskAct, DeskResult } from '../../desk/moves.ts';
import type { InboxEvent } from '../../store.ts';
import type { SubmittedGesture } from '../receive/gesture.ts';
import {
  ASSIGN_MODAL,
  CORRECT_MODAL,
  NOTE_MODAL,
  REJECT_MODAL,
  REPLY_MODAL,
  RESOLVE_MODAL,
} from '../views/action-ids.ts';
import { type ButtonValue, decodeButtonValue } from '../views/button-value.ts';
import { drop } from './drop.ts';
import type { HandlerParts } from './handler-parts.ts';
import { tellRefusal } from './tell-refusal.ts';

/** What a modal asks for; null where it does not say. */
type Asked = (parts: HandlerParts, submitted: Submitted) => Promise<Result> | null;
type Result = DeskResult | CorrectionResult;

interface Submitted extends DeskAct {
  readonly carried: ButtonValue;
  readonly fields: SubmittedGesture['fields'];
  readonly words: string;
}

const ASKED: Readonly<Record<string, Asked | undefined>> = {
  [REPLY_MODAL.callback]: replied,
  [RESOLVE_MODAL.callback]: resolved,
  [REJECT_MODAL.callback]: rejected,
  [ASSIGN_MODAL.callback]: assigned,
  [NOTE_MODAL.callback]: noted,
  [CORRECT_MODAL.callback]: corrected,
};

/** Does what an agent's modal asks for; whoever sent it is looked up anew. */
export async function handleSubmitted(
  parts: HandlerParts,
  event: InboxEvent,
  { callback, reference, user, words, fields }: SubmittedGesture,
): Promise<void> {
  const carried = decodeButtonValue(reference);
  const ours = (await parts.directory.roleOf(user)) === 'agent';
  const act = { event, case: carried?.case ?? 0, who: user };
  const asked =
    carried && ours ? ASKED[callback]?.(parts, { ...act, carried, fields, words }) : null;
  if (!asked) {
    return drop(parts, event, `nothing is to be done with the modal ${callback} of ${user}`);
  }
  await tellRefusal(parts, user, await asked);
}

async function replied(
  { desk, directory }: HandlerParts,
  { carried, words: text, ...act }: Submitted,
): Promise<Result> {
  const agentName = await directory.nameOf(act.who);
  return desk.reply(act, { agentName, text, topic: carried.option ?? null });
}

function resolved({ desk, brain }: HandlerParts, { fields, ...act }: Submitted) {
  const outcome = RESOLVE_OUTCOMES.find((known) => known === fields[RESOLVE_MODAL.outcome]);
  if (!outcome) return null;
  const picked = fields[RESOLVE_MODAL.cause] ?? '';
  const cause = Object.hasOwn(brain().knowledge.content.causes, picked) ? picked : null;
  return desk.resolve(act, { outcome, cause, note: fields[RESOLVE_MODAL.note] ?? '' });
}

function rejected({ desk }: HandlerParts, { carried, fields, ...act }: Submitted) {
  const reason = REJECT_REASONS.find((known) => known === fields[REJECT_MODAL.reason]);
  return reason && carried.option ? desk.reject(act, carried.option, reason) : null;
}

/** A case goes to our own people only, whoever the menu of users offered. */
async function assigned(
  { desk, directory }: HandlerParts,
  { fields, ...act }: Submitted,
): Promise<Result> {
  const to = fields[ASSIGN_MODAL.agent] ?? '';
  return desk.assign(act, to, (await directory.roleOf(to)) === 'agent');
}

function noted({ desk }: HandlerParts, { fields, ...act }: Submitted) {
  const text = fields[NOTE_MODAL.text]?.trim() ?? '';
  return text === '' ? null : desk.note(act, text);
}

function corrected({ desk, brain }: HandlerParts, { carried, fields, event, who }: Submitted) {
  const topic = fields[CORRECT_MODAL.topic] ?? '';
  const { causes, guides } = brain().knowledge.content;
  if (!Object.hasOwn(causes, topic) && !Object.hasOwn(guides, topic)) return null;
  const { conversation, turn: message = null } = carried;
  return desk.correct({ event, conversation, who, topic, message });
}
