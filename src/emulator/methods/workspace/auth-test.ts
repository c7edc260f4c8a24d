import { method } from '../../web-api/method.ts';
import { teamOf } from '../../world/look-up.ts';

/** auth.test */
export const authTest = method({}, ({ world }) => {
  const team = teamOf(world, world.app.team_id);
  return {
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: world.users.get(world.app.user_id)?.name,
    team_id: team.id,
    user_id: world.app.user_id,
    bot_id: world.app.bot_id,
    is_enterprise_install: false,
  };
});
