/** What a person may say was wrong with an answer; one at a time. */
export const FEEDBACK_REASONS = [
  'wrong-cause',
  'not-clear',
  'did-not-help',
  'wrong-language',
] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** The reason that `text` names; null for anything else. */
export function readFeedbackReason(text: string): FeedbackReason | null {
  return FEEDBACK_REASONS.find((reason) => reason === text) ?? null;
}
