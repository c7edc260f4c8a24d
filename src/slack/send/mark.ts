import type { Delivery } from '../../store.ts';

/** What a message is found again by: the key in its metadata, and since when it can be there. */
export type Mark = Pick<Delivery, 'key' | 'createdAt' | 'attempts'>;

/** The mark of one of the several messages that a delivery makes. */
export function markOfPart(mark: Mark, index: number): Mark {
  return { ...mark, key: `${mark.key}:${index}` };
}
