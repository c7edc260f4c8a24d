import type { Backend } from '../backend/backend.ts';
import { announceAnyway } from '../events/announce.ts';
import { presentView } from '../present/present-view.ts';
import { openDirectMessage } from '../world/direct-message.ts';
import { userOf } from '../world/look-up.ts';

/** A person opens the app's Home or Messages tab. */
export interface HomeOpening {
  readonly user: string;
  readonly tab?: 'home' | 'messages' | undefined;
}

/** Tells the app that someone looks at it; it usually publishes a view then. Gives the direct message's id. */
export function openHome(backend: Backend, { user, tab = 'home' }: HomeOpening): string {
  const { world, ids, settings } = backend;
  const channel = openDirectMessage(world, ids, [world.app.user_id, user], settings.now());
  const view = world.homes.get(user);
  const event = {
    type: 'app_home_opened',
    user,
    channel: channel.id,
    tab,
    ...(tab === 'home' && view !== undefined && { view: presentView(world, view) }),
    event_ts: backend.stamp(),
  };
  announceAnyway(backend, event, { channel, actorTeam: userOf(world, user).team_id });
  return channel.id;
}
