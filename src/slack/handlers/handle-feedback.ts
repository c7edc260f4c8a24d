import { keepFeedback } from '../../bot/feedback.ts';
import type { InboxEvent } from '../../store.ts';
import type { PressedGesture, SubmittedGesture } from '../receive/gesture.ts';
import { FEEDBACK } from '../views/action-ids.ts';
import { decodeButtonValue } from '../views/button-value.ts';
import { drop } from './drop.ts';
import { readFeedbackReason } from './feedback-reason.ts';
import type { HandlerParts } from './handler-parts.ts';

const VERDICTS = [FEEDBACK.helpful, FEEDBACK.notHelpful] as const;

/** Keeps a thumb that a person gave an answer. */
export function handleFeedback(
  parts: HandlerParts,
  event: InboxEvent,
  { user: who, value }: PressedGesture,
): Promise<void> {
  const carried = decodeButtonValue(value);
  const verdict = VERDICTS.find((known) => known === carried?.option);
  if (!carried || !verdict) return drop(parts, event, `the thumb of ${who} says nothing`);
  const { conversation, turn = null } = carried;
  return keepFeedback(parts, { event, conversation, turn, who, verdict });
}

/** Keeps what a person said was wrong with an answer. */
export function handleFeedbackReason(
  parts: HandlerParts,
  event: InboxEvent,
  { user: who, reference, fields }: SubmittedGesture,
): Promise<void> {
  const carried = decodeButtonValue(reference);
  const reason = readFeedbackReason(fields[FEEDBACK.input] ?? '');
  if (!carried || reason === null) {
    return drop(parts, event, `the feedback of ${who} names no reason that is known`);
  }
  const { conversation, turn = null } = carried;
  const verdict = `${FEEDBACK.notHelpful}:${reason}`;
  return keepFeedback(parts, { event, conversation, turn, who, verdict });
}
