import { mask } from '../../privacy/mask.ts';
import { askedWait } from '../wait-after.ts';
import { DeskUnusableError } from './desk-unusable-error.ts';
import type { Mark } from './mark.ts';
import { refusedWith } from './refused-with.ts';

/** Slack's codes for a channel that takes no posts of ours. */
export const CHANNEL_REFUSALS = [
  'is_archived',
  'not_in_channel',
  'channel_not_found',
  'restricted_action',
  'restricted_action_read_only_channel',
  'team_access_not_granted',
] as const;

/** So often something else may fail before the case goes elsewhere: about five seconds. */
const PATIENCE = 3;

/**
 * Why a case does not come to the desk's channel, as a sentence; null where it may yet, so that the
 * delivery is tried again as any other.
 */
export function whyUndelivered(error: unknown, { attempts }: Mark): string | null {
  if (error instanceof DeskUnusableError) return error.message;
  if (askedWait(error) !== null) return null;
  if (isChannelRefusal(error)) return `Slack refuses posts in DESK_CHANNEL: ${sentence(error)}`;
  return attempts < PATIENCE ? null : sentence(error);
}

/** Whether Slack says that a channel takes no posts of ours. */
export function isChannelRefusal(error: unknown): boolean {
  return refusedWith(error, ...CHANNEL_REFUSALS);
}

/** What went wrong may quote what was to be said. */
function sentence(error: unknown): string {
  return mask(error instanceof Error ? error.message : String(error)).text;
}
