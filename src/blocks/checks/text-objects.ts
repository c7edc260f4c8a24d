import { BLOCK_LIMITS } from '../limits.ts';
import { type Check, violation } from './check.ts';
import { chars, flag } from './scalars.ts';
import { byType, fields } from './structures.ts';

/** Text with at least one character that shows. */
function shownText(limit: number): Check {
  const check = chars(limit);
  return (value, path) =>
    typeof value === 'string' && value !== '' && value.trim() === ''
      ? violation(path, 'must not be blank')
      : check(value, path);
}

function plain(limit: number) {
  return fields({ text: shownText(limit) }, { emoji: flag });
}

function formatted(limit: number) {
  return fields({ text: shownText(limit) }, { verbatim: flag });
}

/** A plain_text object of at most `limit` characters. */
export function plainText(limit: number): Check {
  return byType('text object', { plain_text: plain(limit) });
}

/** A mrkdwn object of at most `limit` characters. */
export function mrkdwn(limit: number): Check {
  return byType('text object', { mrkdwn: formatted(limit) });
}

/** A text object of either kind, of at most `limit` characters. */
export function anyText(limit: number): Check {
  return byType('text object', { plain_text: plain(limit), mrkdwn: formatted(limit) });
}

/** A text object of either kind, as long as text objects may be at all. */
export const textObject = anyText(BLOCK_LIMITS.textObject);
