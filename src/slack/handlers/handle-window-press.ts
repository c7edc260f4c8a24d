import type { AnsweredMessage } from '../../bot/answered-message.ts';
import type { PickedResult } from '../../desk/moves.ts';
import { mask } from '../../privacy/mask.ts';
import type { InboxEvent } from '../../store.ts';
import type { WindowPressedGesture } from '../receive/gesture.ts';
import { SUGGEST_ACTIONS } from '../views/action-ids.ts';
import { type ButtonValue, decodeButtonValue } from '../views/button-value.ts';
import { suggestNoticeView } from '../views/suggest-modal-view.ts';
import { drop } from './drop.ts';
import type { HandlerParts } from './handler-parts.ts';
import { type PickedMessage, questionIn, readMessage } from './picked-message.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { showInWindow } from './show-in-window.ts';
import { isDesks, suggestWindow } from './suggest-window.ts';
import { findThread } from './thread.ts';

const FOR_AGENTS = 'Only our own people send answers and open cases. Nothing was done.';
const GONE = 'This message is gone, or I am not in its channel any more. Nothing was done.';

/**
 * A button behind "Suggest answer". Who pressed, where the message stands and what it says are looked
 * up anew, whatever the window shows; what came of it is shown there.
 */
export async function handleWindowPress(
  parts: HandlerParts,
  event: InboxEvent,
  { user, view, action, value }: WindowPressedGesture,
): Promise<void> {
  const refuse = async (why: string, sentence: string) => {
    await showInWindow(parts, view, suggestNoticeView(sentence));
    await drop(parts, event, why);
  };
  if ((await parts.directory.roleOf(user)) !== 'agent') {
    return refuse(`${user} may not answer from the window`, FOR_AGENTS);
  }
  const carried = decodeButtonValue(value);
  const asked = carried && askedOf(parts, action, carried);
  if (!asked) return drop(parts, event, `nothing is to be done with ${action} of ${user}`);
  const message = await readMessage(parts, asked);
  if (!message) return refuse('the message is gone, or cannot be read', GONE);
  const answered = await answeredBy(parts, event, user, message);
  const result = await parts.lock(answered.conversation, () => asked.act(answered));
  const notice = await noticeOf(parts, result);
  const shown = await showInWindow(parts, view, await suggestWindow(parts, message, notice));
  if (!shown && !result.ok) await tellAtDesk(parts, user, notice);
}

/** What is asked for, and of which message; null where that may not be done. */
function askedOf(parts: HandlerParts, action: string, carried: ButtonValue) {
  const { conversation, turn: ts, option: topic } = carried;
  const [channel = '', root] = conversation.split(':');
  if (root === undefined || ts === undefined || isDesks(parts, channel)) return null;
  const { desk, brain } = parts;
  const place = { channel, root, ts };
  if (action === SUGGEST_ACTIONS.openCase) return { ...place, act: desk.openCase };
  const { causes, guides } = brain().knowledge.content;
  const known =
    topic !== undefined && (Object.hasOwn(causes, topic) || Object.hasOwn(guides, topic));
  if (action !== SUGGEST_ACTIONS.send || !known) return null;
  return { ...place, act: (answered: AnsweredMessage) => desk.sendHere(answered, topic) };
}

async function answeredBy(
  parts: HandlerParts,
  event: InboxEvent,
  who: string,
  message: PickedMessage,
): Promise<AnsweredMessage> {
  const { channel, root, ts, author, rootAuthor } = message;
  const { directory, store } = parts;
  const { text, spans } = mask(await questionIn(parts, message));
  const { id: conversation, ...thread } = await findThread(store, channel, root);
  // What an app says is answered to who asked for it.
  const asker = author === parts.botUser ? thread.conversation?.asker : author;
  return {
    event,
    who,
    agentName: await directory.nameOf(who),
    conversation,
    channel,
    root,
    message: ts,
    author: asker ?? rootAuthor ?? who,
    text,
    masked: spans.length,
    mixed: (await directory.factsOf(channel)).mixed,
  };
}

async function noticeOf({ directory }: HandlerParts, result: PickedResult): Promise<string> {
  if (!result.ok) {
    const { refusal } = result;
    // When it was sent stands below the answer.
    return refusal.reason === 'already-sent'
      ? `${await directory.nameOf(refusal.by)} sent this answer already.`
      : refusalSentence(refusal, directory);
  }
  return result.case === null ? 'Sent.' : `Done, in case ${result.case}.`;
}

/** Where the window is closed by now, why nothing was done is said in the desk's channel. */
async function tellAtDesk(
  { client, deskChannel }: HandlerParts,
  user: string,
  text: string,
): Promise<void> {
  await client.chat.postEphemeral({ channel: deskChannel.id, user, text });
}
