import type { Backend } from '../backend/backend.ts';
import { respond } from '../conversation/respond.ts';
import type { Ack } from '../delivery/transport.ts';
import { teamOf } from '../world/look-up.ts';
import { channelField } from './interaction.ts';
import { installedUser, openChannel } from './presence.ts';

/** A person types a slash command. `text` is what follows it. */
export interface Command {
  readonly user: string;
  readonly channel: string;
  readonly command: string;
  readonly text?: string | undefined;
}

/** Sends the app the command; an answer in the acknowledgement is shown. Throws for people of other workspaces. */
export async function command(backend: Backend, typed: Command): Promise<Ack> {
  const user = installedUser(backend, typed.user, 'slash commands');
  const channel = openChannel(backend, typed.channel, typed.user);
  if (!backend.settings.commands.includes(typed.command)) {
    throw new Error(`${typed.command} is not a valid command.`);
  }
  const team = teamOf(backend.world, backend.world.app.team_id);
  const target = { channel: channel.id, user: user.id };
  const ack = await backend.outlet.ask('slash_commands', {
    token: 'stand-in-verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelField(channel).name,
    user_id: user.id,
    user_name: user.name,
    command: typed.command,
    text: typed.text ?? '',
    api_app_id: backend.world.app.id,
    is_enterprise_install: 'false',
    response_url: backend.responseUrls.issue(target),
    trigger_id: backend.triggers.issue(user.id),
  });
  if (ack.outcome === 'acked' && Object.keys(ack.body).length > 0) {
    respond(backend, target, ack.body);
  }
  return ack;
}
