import type { Backend } from '../backend/backend.ts';
import type { Json } from '../wire/json.ts';
import type { Channel } from '../world/channel.ts';
import { teamOf, userOf } from '../world/look-up.ts';

/** The fields that every interaction payload begins with. `home` puts the person's own workspace in `team`. */
export function interactionOf(backend: Backend, userId: string, home = false): Json {
  const { world } = backend;
  const user = userOf(world, userId);
  const team = teamOf(world, home ? user.team_id : world.app.team_id);
  return {
    team: { id: team.id, domain: team.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team_id },
    api_app_id: world.app.id,
    token: 'stand-in-verification-token',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A channel as payloads name it; private ones have a name of Slack's. */
export function channelField(channel: Channel): Json {
  const names = {
    channel: channel.name,
    group: 'privategroup',
    im: 'directmessage',
    mpim: 'privategroup',
  };
  return { id: channel.id, name: names[channel.kind] };
}
