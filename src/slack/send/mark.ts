import type { Delivery, StoredCase } from '../../store.ts';

/** What a message is found again by: the key in its metadata, and since when it can be there. */
export type Mark = Pick<Delivery, 'key' | 'createdAt' | 'attempts'>;

/** The mark of one of the several messages that a delivery makes. */
export function markOfPart(mark: Mark, index: number): Mark {
  return { ...mark, key: `${mark.key}:${index}` };
}

/**
 * The mark of a case's card in the desk's channel. It is the same for every delivery that brings the
 * card there: one that Slack took, and whose answer was lost, is found again by the next.
 */
export function markOfCard(
  { id, conversation, createdAt }: Pick<StoredCase, 'id' | 'conversation' | 'createdAt'>,
  attempts: number,
): Mark {
  return { key: `card:${conversation}:${id}`, createdAt, attempts };
}

/**
 * The mark of a case's card that another delivery brings with it. The card's own delivery may have been
 * tried already: this is never the first attempt.
 */
export function besides(mark: Mark): Mark {
  return { ...mark, key: `${mark.key}:card`, attempts: mark.attempts + 1 };
}
