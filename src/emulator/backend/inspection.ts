import type { Attempt } from '../delivery/outlet.ts';
import type { Call, CallLog } from '../web-api/call-log.ts';
import { messageAt, messagesOf, repliesTo } from '../world/look-up.ts';
import { isReply, type Message } from '../world/message.ts';
import type { View } from '../world/view.ts';
import type { Backend } from './backend.ts';

/** What one person has before them of the app. */
export interface SeenViews {
  readonly home: View | undefined;
  /** Open modals, the visible one last. */
  readonly modals: readonly View[];
}

/** Looking into the stand-in from a test. */
export interface Inspection {
  /** The top-level messages of a channel; with `thread_ts` that message and its replies. Oldest first. */
  readonly messages: (channel: string, thread_ts?: string) => readonly Message[];
  /** The ephemeral messages that `user` sees. */
  readonly ephemerals: (user: string) => readonly Message[];
  readonly views: (user: string) => SeenViews;
  /** Every Web API call with its arguments and answer, oldest first. */
  readonly calls: (method?: string) => readonly Call[];
  /** Every attempt to bring something to the app, oldest first. */
  readonly deliveries: () => readonly Attempt[];
  /** Resolves when every event has been acknowledged or given up. */
  readonly settled: () => Promise<void>;
}

/** The view into `backend`. */
export function createInspection({ world, outlet }: Backend, log: CallLog): Inspection {
  return {
    messages(channel, thread_ts) {
      if (thread_ts === undefined) {
        return messagesOf(world, channel).filter((message) => !isReply(message));
      }
      const parent = messageAt(world, channel, thread_ts);
      return [...(parent === undefined ? [] : [parent]), ...repliesTo(world, channel, thread_ts)];
    },
    ephemerals: (user) => world.ephemerals.filter((message) => message.only_for === user),
    views: (user) => ({ home: world.homes.get(user), modals: world.modals.get(user) ?? [] }),
    calls: (method) => log.all().filter((call) => method === undefined || call.method === method),
    deliveries: outlet.attempts,
    settled: outlet.settled,
  };
}
