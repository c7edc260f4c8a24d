import { isJson } from '../wire/json.ts';
import { lengthOf } from './text.ts';

const SHOWN = new Set(['text', 'title', 'subtitle', 'alt_text', 'caption']);

/**
 * The characters that `value`, a list of blocks, shows all together; Slack adds up every piece of text.
 * Ids, values and addresses do not count.
 */
export function totalText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + totalText(item), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce((sum, [key, field]) => {
    if (typeof field === 'string') return sum + (SHOWN.has(key) ? lengthOf(field) : 0);
    return sum + totalText(field);
  }, 0);
}
