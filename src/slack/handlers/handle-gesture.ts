import type { InboxEvent } from '../../store.ts';
import { readPressed } from '../listeners/pressed.ts';
import { type Gesture, gestureSchema, type PressedGesture } from '../receive/gesture.ts';
import { FEEDBACK } from '../views/action-ids.ts';
import { handleCasePress, handleClosingPress } from './handle-case-press.ts';
import { handleDeleted, handleEdited } from './handle-changed-message.ts';
import { handleChannelChanged } from './handle-channel-changed.ts';
import { handleFeedback, handleFeedbackReason } from './handle-feedback.ts';
import { handleHandedBack } from './handle-handed-back.ts';
import { handleHomeOpened } from './handle-home-opened.ts';
import { handleIncidentPress } from './handle-incident-press.ts';
import { handleMerchantPress } from './handle-merchant-press.ts';
import { handleMessage } from './handle-message.ts';
import { handleMessagesOpened } from './handle-messages-opened.ts';
import { handleSubmitted } from './handle-submitted.ts';
import { handleUnreadPress } from './handle-unread-press.ts';
import { handleWindowPress } from './handle-window-press.ts';
import type { HandlerParts } from './handler-parts.ts';
import { introduce } from './introduce.ts';

/** Does what one kept gesture asks for, and completes its row in the inbox. */
export async function handleGesture(parts: HandlerParts, event: InboxEvent): Promise<void> {
  const gesture: Gesture = gestureSchema.parse(JSON.parse(event.body));
  switch (gesture.kind) {
    case 'message':
      return handleMessage(parts, event, gesture);
    case 'pressed':
      return gesture.action === FEEDBACK.action
        ? handleFeedback(parts, event, gesture)
        : onPressed(parts, event, gesture);
    case 'window-pressed':
      return handleWindowPress(parts, event, gesture);
    case 'submitted':
      return gesture.callback === FEEDBACK.callback
        ? handleFeedbackReason(parts, event, gesture)
        : handleSubmitted(parts, event, gesture);
    case 'invited':
      return introduce(parts, event, gesture);
    case 'handed-back':
      return handleHandedBack(parts, event, gesture);
    case 'edited':
      return handleEdited(parts, event, gesture);
    case 'deleted':
      return handleDeleted(parts, event, gesture);
    case 'channel-changed':
      return handleChannelChanged(parts, event, gesture);
    case 'messages-opened':
      return handleMessagesOpened(parts, event, gesture);
    case 'home-opened':
      return handleHomeOpened(parts, event, gesture);
  }
}

async function onPressed(
  parts: HandlerParts,
  event: InboxEvent,
  pressed: PressedGesture,
): Promise<void> {
  const read = readPressed(pressed);
  switch (read.kind) {
    case 'dropped':
      return handleUnreadPress(parts, event, pressed, read.why);
    case 'merchant':
      return handleMerchantPress(parts, event, pressed, read);
    case 'desk':
    case 'suggestion':
      return handleCasePress(parts, event, pressed, read);
    case 'incident':
      return handleIncidentPress(parts, event, pressed, read);
    case 'closing':
      return handleClosingPress(parts, event, pressed, read);
  }
}
