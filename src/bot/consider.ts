import type { Brain } from '../brain.ts';
import { channelSettings, type DeskSettings } from '../cases/desk-settings.ts';
import { afterClose, resumed } from '../dialogue/after-close.ts';
import { askForWords } from '../dialogue/ask-for-words.ts';
import { type Conversation, newConversation, parseConversation } from '../dialogue/conversation.ts';
import { draft } from '../dialogue/draft.ts';
import { asPressed, isPressedAgain, nothingNew } from '../dialogue/pressed-again.ts';
import type { Turn } from '../dialogue/respond.ts';
import { withFiles } from '../dialogue/with-files.ts';
import type { Ports } from '../store.ts';
import { takeTurn } from '../turn.ts';
import type { Heard } from './heard.ts';
import { type Pace, type PacedQuestion, type PaceLimits, paceOf } from './pace.ts';
import { asReply } from './pending-reply.ts';

/** What the desk makes of an utterance, before anything of it is kept. */
export interface Considered {
  /** as it was heard, or as the reply that it turned out to be */
  readonly heard: Heard;
  readonly before: Conversation;
  /** the version of the conversation as it is stored; 0 where it is not */
  readonly version: number;
  readonly turn: Turn;
  readonly pace: Pace;
}

export interface ConsiderParts {
  readonly brain: Brain;
  readonly limits: PaceLimits;
  readonly settings: DeskSettings;
}

/** Considers `heard`; words within a cool-down that a question waits for are considered as its reply. */
export async function consider(
  ports: Ports,
  parts: ConsiderParts,
  heard: Heard,
  at: number,
): Promise<Considered> {
  const first = await considerAsIs(ports, parts, heard, at);
  const reply = first.pace.kind === 'added' ? await asReply(ports, heard, first.pace.to) : null;
  return reply ? considerAsIs(ports, parts, reply, at) : first;
}

async function considerAsIs(
  ports: Ports,
  { brain, limits, settings }: ConsiderParts,
  heard: Heard,
  at: number,
): Promise<Considered> {
  const stored = await ports.conversations.load(heard.conversation);
  const before = stored ? parseConversation(stored.state) : begun(heard, settings);
  const turn = resume(brain, before, heard, at);
  const pace = await paceOf(ports, limits, asPaced(heard), turn.decision, at);
  return { heard, before, version: stored?.version ?? 0, turn, pace };
}

function asPaced({ channel, user, conversation, topLevel, said }: Heard): PacedQuestion {
  const mentioned = said.kind === 'text' && said.mentioned;
  return { channel, user, conversation, topLevel, mentioned };
}

/**
 * A conversation of a channel of which the settings may know the provider and the language. Where several
 * organisations read along, the provider of one of them is nobody else's business.
 */
function begun({ conversation, user, channel, passing, mixed }: Heard, settings: DeskSettings) {
  const { provider, language } = channelSettings(settings, channel);
  const known = mixed ? null : provider;
  return { ...newConversation(conversation, user, known), language, adopted: !passing };
}

/** In the thread of a resolved case a reply opens that again, or begins something new. */
function resume(brain: Brain, before: Conversation, heard: Heard, at: number): Turn {
  const turn = turnOf(brain, before, heard);
  if (before.closed === null || before.owner === 'person') return turn;
  const fate = afterClose(before, turn.decision, at);
  if (fate === 'goes-on') return turn;
  const again = turnOf(brain, resumed(before, fate), heard);
  return fate === 'reopens' ? { ...again, reopens: before.closed.case } : again;
}

function turnOf(brain: Brain, before: Conversation, heard: Heard): Turn {
  const { said, filesOnly, message } = heard;
  const taken = takeTurn(brain, before, said);
  if (said.kind !== 'text') {
    return isPressedAgain(before, message, said)
      ? nothingNew(taken, before)
      : asPressed(taken, message, said);
  }
  const asked = filesOnly ? askForWords(brain.knowledge.content, taken) : taken;
  const turn = withFiles(asked, heard.files ?? []);
  return heard.draft ? draft(turn, said.mentioned) : turn;
}
