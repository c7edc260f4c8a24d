import type { Json } from '../wire/json.ts';
import type { Channel } from './channel.ts';
import type { FileRecord } from './file.ts';
import type { Message } from './message.ts';
import type { Team } from './team.ts';
import type { User } from './user.ts';
import type { View } from './view.ts';

/** Who the installed app is. */
export interface AppIdentity {
  readonly id: string;
  readonly name: string;
  readonly team_id: string;
  readonly user_id: string;
  readonly bot_id: string;
}

/**
 * Everything that exists in the stand-in Slack. Entities are values and are replaced, never changed;
 * only these maps and lists change.
 */
export interface World {
  readonly app: AppIdentity;
  readonly teams: Map<string, Team>;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  /** All messages of a channel in the order of their timestamps, thread replies among them. */
  readonly messages: Map<string, readonly Message[]>;
  /** Ephemeral messages: kept only so that they can be looked at, in no history. */
  readonly ephemerals: Message[];
  readonly files: Map<string, FileRecord>;
  /** Open modals of each person, the visible one last. */
  readonly modals: Map<string, readonly View[]>;
  readonly homes: Map<string, View>;
  /** "is looking it up ..." lines by `channel:thread_ts`. */
  readonly statuses: Map<string, string>;
  /** Suggested prompts by channel. */
  readonly prompts: Map<string, Json>;
}
