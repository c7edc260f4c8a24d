import { z } from 'zod';
import { flag, limit } from '../../web-api/argument.ts';
import { Refusal } from '../../web-api/refusal.ts';
import type { Channel, ChannelKind } from '../../world/channel.ts';

const KINDS: Readonly<Record<string, ChannelKind>> = {
  public_channel: 'channel',
  private_channel: 'group',
  im: 'im',
  mpim: 'mpim',
};

/** The arguments that choose channels, and the page. */
export const listingShape = {
  types: z.string().default('public_channel'),
  exclude_archived: flag.optional(),
  limit: limit(999).default(100),
  cursor: z.string().optional(),
};

/**
 * Those of `channels` whose kind is named in `types`, a list with commas.
 *
 * @throws Refusal invalid_types where a kind is unknown.
 */
export function chooseChannels(
  channels: readonly Channel[],
  args: { readonly types: string; readonly exclude_archived?: boolean | undefined },
): readonly Channel[] {
  const kinds = args.types.split(',').map((type) => KINDS[type.trim()]);
  if (kinds.includes(undefined)) throw new Refusal('invalid_types');
  return channels.filter(
    (channel) =>
      kinds.includes(channel.kind) && !(args.exclude_archived === true && channel.is_archived),
  );
}
