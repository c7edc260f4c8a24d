import type { ContextActionsBlock } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { FEEDBACK } from './action-ids.ts';
import type { AnswerLabels } from './answer-labels.ts';
import { labelText } from './button.ts';
import { type ButtonRef, encodeButtonValue } from './button-value.ts';

/** Slack's own thumbs: a press changes nothing that others in the channel see. */
export function feedbackBlock(
  { helpful, notHelpful }: Pick<AnswerLabels, 'helpful' | 'notHelpful'>,
  ref: ButtonRef,
): ContextActionsBlock {
  const vote = (label: string, option: string) => ({
    text: labelText(label, BLOCK_LIMITS.buttonText),
    accessibility_label: labelText(label, BLOCK_LIMITS.accessibilityLabel).text,
    value: encodeButtonValue({ v: 1, ...ref, option }),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: FEEDBACK.action,
        positive_button: vote(helpful, FEEDBACK.helpful),
        negative_button: vote(notHelpful, FEEDBACK.notHelpful),
      },
    ],
  };
}
