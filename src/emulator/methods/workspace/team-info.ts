import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { Refusal } from '../../web-api/refusal.ts';

/** team.info: of any workspace that shares a channel with ours. */
export const teamInfo = method(
  { team: id.optional(), domain: id.optional() },
  ({ world }, args) => {
    const byDomain = [...world.teams.values()].find((known) => known.domain === args.domain);
    const team = byDomain ?? world.teams.get(args.team ?? world.app.team_id);
    if (team === undefined) throw new Refusal('team_not_found');
    return {
      team: {
        id: team.id,
        name: team.name,
        domain: team.domain,
        url: `https://${team.domain}.slack.com/`,
        email_domain: '',
        icon: { image_default: true },
        is_verified: false,
      },
    };
  },
);
