import type { Backend } from '../backend/backend.ts';
import type { Ack } from '../delivery/transport.ts';
import { openDirectMessage } from '../world/direct-message.ts';
import type { Message } from '../world/message.ts';
import { person, type User } from '../world/user.ts';
import { closeView, type ViewClosing } from './close-view.ts';
import { type Command, command } from './command.ts';
import { type HomeOpening, openHome } from './open-home.ts';
import { type Press, press } from './press.ts';
import { deleteOwn, edit, type MessageAct, react } from './rewrite.ts';
import { type Saying, say } from './say.ts';
import { type ShortcutUse, shortcut } from './shortcut.ts';
import { type SubmissionOutcome, submitView, type ViewSubmission } from './submit-view.ts';

/**
 * What people do in the stand-in Slack. What Slack's client would not let them do throws an Error; the
 * promises give what the app answered.
 */
export interface People {
  readonly say: (saying: Saying) => Message;
  readonly edit: (act: MessageAct & { readonly text: string }) => Message;
  readonly delete: (act: MessageAct) => void;
  /** Puts an emoji on a message, or takes it off again. */
  readonly react: (act: MessageAct & { readonly name: string }) => void;
  readonly press: (act: Press) => Promise<Ack>;
  readonly command: (typed: Command) => Promise<Ack>;
  readonly shortcut: (use: ShortcutUse) => Promise<Ack>;
  readonly submitView: (submission: ViewSubmission) => Promise<SubmissionOutcome>;
  readonly closeView: (closing: ViewClosing) => Promise<void>;
  /** Opens the App Home; gives the id of the direct message with the bot. */
  readonly openHome: (opening: HomeOpening) => string;
  /** The id of the direct message between `user` and the bot. */
  readonly directMessage: (user: string) => string;
  /** Lets someone new into a workspace, as a guest or a stranger. */
  readonly addUser: (user: Parameters<typeof person>[0]) => User;
}

/** The people of `backend`. */
export function createPeople(backend: Backend): People {
  const { world, ids, settings } = backend;
  return {
    say: (saying) => say(backend, saying),
    edit: (act) => edit(backend, act),
    delete: (act) => deleteOwn(backend, act),
    react: (act) => react(backend, act),
    press: async (act) => press(backend, act),
    command: (typed) => command(backend, typed),
    shortcut: async (use) => shortcut(backend, use),
    submitView: (submission) => submitView(backend, submission),
    closeView: (closing) => closeView(backend, closing),
    openHome: (opening) => openHome(backend, opening),
    directMessage(user) {
      return openDirectMessage(world, ids, [world.app.user_id, user], settings.now()).id;
    },
    addUser(given) {
      const user = person(given);
      world.users.set(user.id, user);
      return user;
    },
  };
}
