import type { ChannelMode } from './ports/channels.ts';
import type { Store } from './store.ts';

/** A change of a channel's mode, and who made it. */
export interface ModeChange {
  readonly channel: string;
  readonly mode: ChannelMode;
  readonly who: string;
  readonly at: number;
}

/** Sets when the desk speaks in a channel, with a line in the audit trail of `channel:<id>`. */
export async function setChannelMode(store: Store, change: ModeChange): Promise<void> {
  const { channel, mode, who, at } = change;
  await store.transaction(async ({ channels, audit }) => {
    const before = (await channels.modeOf(channel)) ?? 'default';
    await channels.setMode(channel, mode, at);
    await audit.add({
      at,
      actor: who,
      action: 'set-mode',
      subject: `channel:${channel}`,
      detail: `${before} to ${mode}`,
    });
  });
}
