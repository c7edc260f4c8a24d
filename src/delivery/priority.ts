import type { DeliveryBody } from '../delivery.ts';

/** What goes out first where more waits than Slack takes. */
export const FIRST = 0;
/** What can wait until all cases are known and all merchants are answered. */
export const LATER = 1;

/**
 * Merchants' messages and new cases go before what only adds to a case that is known: mirrored words,
 * suggestions and edits; and before the signs that an answer is coming.
 */
export function priorityOf(body: DeliveryBody): number {
  switch (body.kind) {
    case 'desk':
      return body.case === null ? FIRST : LATER;
    case 'case-card':
      return body.edit ? LATER : FIRST;
    case 'suggestions':
    case 'relay-revised':
    case 'eyes':
    case 'eyes-off':
      return LATER;
    default:
      return FIRST;
  }
}
