import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { leadingCause } from '../../cases/leading-cause.ts';
import { plainCard } from '../../dialogue/plain-text.ts';
import { topicCard } from '../../dialogue/topic-card.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { articleOf } from '../../knowledge/knowledge.ts';
import type { Store, StoredCase } from '../../store.ts';
import { factsOf } from '../../stored-case/case-facts.ts';
import { threadOf } from '../../stored-case/case-thread.ts';
import type { Directory } from '../directory/directory.ts';
import { refusalSentence } from '../handlers/refusal-sentence.ts';
import { merchantPlace } from '../send/merchant-place.ts';
import { DESK_ACTIONS, SUGGESTION_ACTIONS } from '../views/action-ids.ts';
import { assignModalView } from '../views/assign-modal-view.ts';
import { type ButtonValue, decodeButtonValue } from '../views/button-value.ts';
import { noteModalView } from '../views/note-modal-view.ts';
import { rejectModalView } from '../views/reject-modal-view.ts';
import { replyModalView } from '../views/reply-modal-view.ts';
import { resolveModalView } from '../views/resolve-modal-view.ts';
import { type CorrectionParts, openCorrection } from './correction-window.ts';

export interface WindowParts extends CorrectionParts {
  readonly store: Store;
  readonly knowledge: () => Knowledge;
  readonly directory: Directory;
  readonly client: WebClient;
}

/** A button of a case, or an option of its menu, that opens a window. */
export interface WindowPress {
  readonly trigger: string;
  readonly user: string;
  readonly channel: string;
  readonly action: string;
  readonly value: string | undefined;
}

/** The buttons of cases behind which a window may open. */
export const WINDOW_ACTIONS: readonly string[] = [
  DESK_ACTIONS.reply,
  DESK_ACTIONS.resolve,
  DESK_ACTIONS.more,
  SUGGESTION_ACTIONS.edit,
  SUGGESTION_ACTIONS.reject,
];

/** What is still of use once a case is closed. */
const ALWAYS: readonly string[] = ['note', 'correct'];

/** Opens the window that an agent's press asks for; who is too late is told so instead. */
export async function openCaseWindow(parts: WindowParts, press: WindowPress): Promise<void> {
  const carried = decodeButtonValue(press.value);
  const found = carried?.case === undefined ? null : await parts.store.cases.byId(carried.case);
  if (!carried || !found) return;
  const wanted = press.action === DESK_ACTIONS.more ? (carried.option ?? '') : press.action;
  if (found.status === 'resolved' && !ALWAYS.includes(wanted)) {
    const text = await refusalSentence({ reason: 'already-resolved' }, parts.directory);
    await parts.client.chat.postEphemeral({ channel: press.channel, user: press.user, text });
    return;
  }
  if (wanted === 'correct') {
    const { conversation } = found;
    return openCorrection(parts, { ...press, conversation, message: null });
  }
  const view = await windowOf(parts, wanted, carried, found);
  if (view) await parts.client.views.open({ trigger_id: press.trigger, view });
}

/** The window; null for what needs none. */
async function windowOf(
  parts: WindowParts,
  wanted: string,
  carried: ButtonValue,
  found: StoredCase,
): Promise<ModalView | null> {
  switch (wanted) {
    case DESK_ACTIONS.reply:
    case SUGGESTION_ACTIONS.edit:
      return replyWindow(parts, carried, found);
    case DESK_ACTIONS.resolve:
      return resolveWindow(parts, found);
    case SUGGESTION_ACTIONS.reject:
      return rejectWindow(parts, carried, found);
    case 'assign':
      return assignModalView(found.conversation, found.id);
    case 'note':
      return noteModalView(found.conversation, found.id);
    default:
      return null;
  }
}

async function replyWindow(
  parts: WindowParts,
  { option }: ButtonValue,
  found: StoredCase,
): Promise<ModalView> {
  const { language, decoded } = factsOf(found);
  const topic = option ?? null;
  const draft =
    topic === null ? '' : plainCard(topicCard(parts.knowledge(), topic, decoded, language));
  return replyModalView({ ...(await placed(parts, found)), topic, draft });
}

async function resolveWindow(parts: WindowParts, found: StoredCase): Promise<ModalView> {
  const { content } = parts.knowledge();
  const leading = leadingCause(factsOf(found).suspects);
  return resolveModalView({ ...(await placed(parts, found)), leading, content });
}

function rejectWindow({ knowledge }: WindowParts, { option }: ButtonValue, found: StoredCase) {
  if (!option) return null;
  const title = articleOf(knowledge().content, option).title.en;
  const { conversation, id: caseNumber } = found;
  return rejectModalView({ conversation, caseNumber, topic: option, title });
}

/** The case, and where what is said of it goes. */
async function placed(parts: WindowParts, found: StoredCase) {
  const place = await merchantPlace(parts, found.merchantChannel, threadOf(found).root);
  return { ...place, ref: { conversation: found.conversation }, caseNumber: found.id };
}
