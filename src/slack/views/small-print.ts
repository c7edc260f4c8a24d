import type { ContextBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';

/** `lines` small and grey; null where none of them holds words. Slack parses nothing in them. */
export function smallPrint(lines: readonly string[]): ContextBlock | null {
  const elements = lines
    .map((line) => shorten(inertText(line).trim(), BLOCK_LIMITS.textObject))
    .filter((text) => text !== '')
    .map((text) => ({ type: 'plain_text' as const, text, emoji: false }));
  return elements.length === 0 ? null : { type: 'context', elements };
}
