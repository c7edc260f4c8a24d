import { z } from 'zod';
import type { Backend } from '../../backend/backend.ts';
import { presentChannel } from '../../present/present-channel.ts';
import { flag, id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { visibleChannel } from '../../web-api/reach.ts';
import { invalidArguments, Refusal } from '../../web-api/refusal.ts';
import type { Channel } from '../../world/channel.ts';
import { findDirectMessage, openDirectMessage } from '../../world/direct-message.ts';

const MAX_PEOPLE = 8;

/** conversations.open: by `channel`, or by `users`, a list of ids with commas. */
export const open = method(
  {
    channel: id.optional(),
    users: z.string().optional(),
    prevent_creation: flag.optional(),
    return_im: flag.optional(),
  },
  (backend, args) => {
    const { channel, isNew } =
      args.users === undefined
        ? { channel: byId(backend, args.channel), isNew: false }
        : byPeople(backend, args.users.split(','), args.prevent_creation === true);
    return {
      channel:
        args.return_im === true ? presentChannel(backend.world, channel) : { id: channel.id },
      ...(!isNew && { no_op: true, already_open: true }),
    };
  },
);

function byId(backend: Backend, channel: string | undefined): Channel {
  if (channel === undefined) throw invalidArguments(['[ERROR] must provide users or channel']);
  return visibleChannel(backend, channel);
}

function byPeople(
  { world, ids, settings }: Backend,
  people: readonly string[],
  preventCreation: boolean,
): { channel: Channel; isNew: boolean } {
  if (people.length > MAX_PEOPLE) throw new Refusal('too_many_users');
  if (people.some((user) => !world.users.has(user))) throw new Refusal('user_not_found');
  const members = [world.app.user_id, ...people];
  const found = findDirectMessage(world, members);
  if (found !== undefined) return { channel: found, isNew: false };
  if (preventCreation) throw new Refusal('channel_not_found');
  return { channel: openDirectMessage(world, ids, members, settings.now()), isNew: true };
}
