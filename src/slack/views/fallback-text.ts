import { escapeMrkdwn } from '../../blocks/escape.ts';
import { ELLIPSIS, shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';

/** Slack advises 4,000 characters for a message's text. */
const FALLBACK_LENGTH = 4000;

/**
 * The text that goes with blocks: what a notification shows and a screen reader reads. Nothing in it
 * is parsed as a mention or a link; what is over 4,000 characters stands in the blocks only.
 */
export function fallbackText(text: string): string {
  const shown = shorten(inertText(text).trim(), FALLBACK_LENGTH);
  return shown === '' ? ELLIPSIS : escapeMrkdwn(shown);
}
