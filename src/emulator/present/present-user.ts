import type { Json } from '../wire/json.ts';
import { isExternal } from '../world/look-up.ts';
import type { User } from '../world/user.ts';
import type { World } from '../world/world.ts';

/** `user` as users.info shows it to our app: of an outsider there is no e-mail and no locale. */
export function presentUser(world: World, user: User, includeLocale = false): Json {
  const external = isExternal(world, user);
  const flags = external
    ? { is_stranger: !sharesChannel(world, user) }
    : { is_admin: false, is_owner: false, is_primary_owner: false, is_app_user: false };
  return {
    id: user.id,
    team_id: user.team_id,
    name: user.name,
    deleted: user.deleted,
    real_name: user.real_name,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: 0,
    profile: profileOf(user, external),
    is_restricted: user.is_restricted,
    is_ultra_restricted: user.is_ultra_restricted,
    is_bot: user.is_bot,
    updated: 0,
    ...flags,
    ...(includeLocale && !external && { locale: user.locale }),
  };
}

/** The short profile that message events carry for an outsider. */
export function shortProfile(user: User): Json {
  return {
    avatar_hash: 'stand-in',
    image_72: '',
    first_name: user.real_name.split(' ')[0],
    real_name: user.real_name,
    display_name: '',
    team: user.team_id,
    name: user.name,
    is_restricted: user.is_restricted,
    is_ultra_restricted: user.is_ultra_restricted,
  };
}

function profileOf(user: User, external: boolean): Json {
  return {
    real_name: user.real_name,
    real_name_normalized: user.real_name,
    display_name: '',
    display_name_normalized: '',
    status_text: '',
    status_emoji: '',
    avatar_hash: 'stand-in',
    team: user.team_id,
    ...(!external && !user.is_bot && { email: `${user.name}@example.com` }),
  };
}

function sharesChannel(world: World, user: User): boolean {
  return [...world.channels.values()].some(
    (channel) => channel.members.includes(user.id) && channel.members.includes(world.app.user_id),
  );
}
