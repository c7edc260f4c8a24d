import type { BlockViolation } from './block-violation.ts';
import { anyBlock } from './checks/block.ts';
import { asRecord, type Check, violation } from './checks/check.ts';
import { repeatedIds } from './checks/repeated-ids.ts';
import { chars } from './checks/scalars.ts';
import { list } from './checks/structures.ts';
import { totals } from './checks/totals.ts';
import { view } from './checks/view.ts';
import { BLOCK_LIMITS } from './limits.ts';

/** What goes to Slack: a message (`text`, `blocks`) or a modal or App Home (`view`). */
export interface BlockPayload {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly view?: unknown;
}

const messageText = chars(BLOCK_LIMITS.messageText);
const messageBlocks = list(anyBlock, 0, BLOCK_LIMITS.messageBlocks);

/**
 * Everything in `payload` that Slack would refuse, or cut, and what exceeds our own bounds (see
 * `BLOCK_LIMITS`); empty where it may be sent. A message needs its text even where it has blocks:
 * notifications and screen readers get nothing else. Other fields of the payload are not looked at.
 * Takes any value and never throws.
 */
export function findViolations(payload: BlockPayload): readonly BlockViolation[] {
  if (payload.view !== undefined) {
    return [
      ...view(payload.view, 'view'),
      ...overAll(asRecord(payload.view)?.blocks, 'view.blocks'),
    ];
  }
  return [
    ...(payload.text === undefined
      ? violation('text', 'is missing')
      : messageText(payload.text, 'text')),
    ...(payload.blocks === undefined ? [] : messageBlocks(payload.blocks, 'blocks')),
    ...overAll(payload.blocks, 'blocks'),
  ];
}

const overAll: Check = (blocks, path) => [...totals(blocks, path), ...repeatedIds(blocks, path)];
