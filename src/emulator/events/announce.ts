import type { Backend } from '../backend/backend.ts';
import type { Json } from '../wire/json.ts';
import { type Channel, isExternallyShared } from '../world/channel.ts';
import { isMember } from '../world/look-up.ts';

/** Where an event happened and to whose workspace the person who caused it belongs. */
export interface EventPlace {
  readonly channel?: Channel | undefined;
  readonly actorTeam?: string | undefined;
}

/** Sends `event` to the app, unless it happened in a channel that the bot is not in. */
export function announce(backend: Backend, event: Json, place: EventPlace): void {
  const { world } = backend;
  if (place.channel !== undefined && !isMember(place.channel, world.app.user_id)) return;
  announceAnyway(backend, event, place);
}

/** Sends `event` to the app, member or not: what Slack tells of a channel when the bot leaves it. */
export function announceAnyway(backend: Backend, event: Json, place: EventPlace): void {
  backend.outlet.event(envelopeOf(backend, event, place));
}

/**
 * The envelope of an event. In a shared channel `team_id` is the workspace of whoever caused it, and only
 * `context_team_id` and `authorizations` say for which installation it is.
 */
function envelopeOf({ world, ids, settings }: Backend, event: Json, place: EventPlace): Json {
  const { app } = world;
  const shared = place.channel !== undefined && isExternallyShared(place.channel);
  return {
    token: 'stand-in-verification-token',
    team_id: (shared ? place.actorTeam : undefined) ?? app.team_id,
    context_team_id: app.team_id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: ids('Ev'),
    event_time: Math.floor(settings.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: app.team_id,
        user_id: app.user_id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: shared,
    event_context: `4-${ids('ctx')}`,
  };
}
