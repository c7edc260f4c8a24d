import type { Backend } from '../backend/backend.ts';
import type { Channel } from '../world/channel.ts';
import { archive, create, type NewChannel, rename } from './lifecycle.ts';
import { invite, kick } from './membership.ts';
import { changeId, offerSharing, share, unshare } from './sharing.ts';

/** What can happen to channels; the app hears of each where it is a member. */
export interface Channels {
  readonly create: (made: NewChannel) => Channel;
  readonly archive: (channel: string, by: string) => void;
  readonly unarchive: (channel: string, by: string) => void;
  readonly rename: (channel: string, name: string) => void;
  readonly invite: (channel: string, user: string, inviter: string) => void;
  readonly kick: (channel: string, user: string, by: string) => void;
  /** Invites another organisation, which has not answered yet. */
  readonly offerSharing: (channel: string) => void;
  readonly share: (channel: string, team: string) => void;
  readonly unshare: (channel: string, team: string) => void;
  readonly changeId: (oldId: string, newId: string) => void;
}

/** The channels of `backend`. */
export function createChannels(backend: Backend): Channels {
  return {
    create: (made) => create(backend, made),
    archive: (channel, by) => archive(backend, channel, by),
    unarchive: (channel, by) => archive(backend, channel, by, false),
    rename: (channel, name) => rename(backend, channel, name),
    invite: (channel, user, inviter) => invite(backend, channel, user, inviter),
    kick: (channel, user, by) => kick(backend, channel, user, by),
    offerSharing: (channel) => offerSharing(backend, channel),
    share: (channel, team) => share(backend, channel, team),
    unshare: (channel, team) => unshare(backend, channel, team),
    changeId: (oldId, newId) => changeId(backend, oldId, newId),
  };
}
