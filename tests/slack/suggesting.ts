import { expect } from 'vitest';
import { z } from 'zod';
import type { View } from '../../src/emulator/world/view.ts';
import { encodeButtonValue } from '../../src/slack/views/button-value.ts';
import { SOON } from './etiquette-desk.ts';
import type { RunningDesk } from './running-desk.ts';
import { shownText } from './views/shown-text.ts';

const blocksSchema = z.array(
  z.looseObject({
    block_id: z.string(),
    elements: z.array(z.looseObject({ action_id: z.string().optional() })).optional(),
  }),
);

/** A press on what the window no longer shows, or on a button that was made up. */
interface OddPress {
  readonly seenBlocks?: unknown;
  readonly channel?: string;
  readonly thread?: string;
}

/** What agents do and see behind "Suggest answer" on a desk that runs on the stand-in Slack. */
export function suggesting(desk: () => RunningDesk) {
  const windows = (user: string): readonly View[] => desk().slack.world.modals.get(user) ?? [];
  const blocksOf = (user: string) => blocksSchema.parse(windows(user).at(-1)?.content.blocks);
  const shown = (user: string) => shownText(windows(user).at(-1)?.content);
  const rowsWith = (blocks: z.infer<typeof blocksSchema>, action: string) =>
    blocks.filter(({ elements = [] }) => elements.some(({ action_id }) => action_id === action));

  return {
    windows,
    shown,
    holds: (user: string, action: string) => rowsWith(blocksOf(user), action).length > 0,

    /** Opens the window on a message, and gives what it shows. */
    async suggest(user: string, channel: string, message_ts: string): Promise<string> {
      desk().slack.world.modals.set(user, []);
      const callback_id = 'suggest_answer';
      await desk().slack.shortcut({ user, channel, message_ts, callback_id });
      await expect.poll(() => windows(user).length, SOON).toBe(1);
      return shown(user);
    },

    /** Presses the first button of that kind. */
    async pressIn(user: string, action_id: string, odd: OddPress = {}): Promise<void> {
      const seen = odd.seenBlocks ? blocksSchema.parse(odd.seenBlocks) : blocksOf(user);
      const [row] = rowsWith(seen, action_id);
      if (!row) throw new Error(`The window holds no ${action_id}.`);
      const { channel, thread } = odd;
      const seenBlocks =
        channel && thread ? [{ ...row, elements: [forged(action_id, channel, thread)] }] : seen;
      const view_id = windows(user).at(-1)?.id;
      const { block_id } = row;
      await desk().slack.press({ user, view_id, action_id, block_id, seenBlocks });
    },
  };
}

function forged(action_id: string, channel: string, ts: string) {
  const conversation = `${channel}:${ts}`;
  const value = encodeButtonValue({ v: 1, conversation, turn: ts, option: 'insufficient-funds' });
  return { type: 'button', action_id, text: { type: 'plain_text', text: 'Send here' }, value };
}
