import { phrase } from '../../dialogue/phrase.ts';
import type { InboxEvent } from '../../store.ts';
import { WINDOW_ACTIONS } from '../listeners/case-windows.ts';
import type { PressedGesture } from '../receive/gesture.ts';
import { MERCHANT_ACTIONS, WHY } from '../views/action-ids.ts';
import { drop } from './drop.ts';
import type { HandlerParts } from './handler-parts.ts';
import { refuse } from './refuse.ts';

/** What opens a window is done when it is pressed; in the inbox it asks for nothing more. */
const DONE_AT_ONCE: readonly string[] = [MERCHANT_ACTIONS.details, WHY.action, ...WINDOW_ACTIONS];

const OLD_CARD =
  'This button is from an older version of the desk and does nothing any more. Use the newest message of the case.';

/** A button that is not read any more, as on a card of an earlier version: whoever pressed it is told. */
export async function handleUnreadPress(
  parts: HandlerParts,
  event: InboxEvent,
  { channel, user, action }: PressedGesture,
  why: string,
): Promise<void> {
  if (DONE_AT_ONCE.includes(action)) return drop(parts, event, why);
  const { content } = parts.brain().knowledge;
  const both = (['en', 'zh'] as const).map((one) => phrase(content, 'stale-button', one));
  const sentence = channel === parts.deskChannel.id ? OLD_CARD : both.join('\n');
  return refuse(parts, event, {
    channel,
    user,
    sentence,
    why: `${user} pressed ${action}: ${why}`,
  });
}
