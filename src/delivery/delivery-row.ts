import type { DeliveryBody } from '../delivery.ts';
import type { NewDelivery } from '../store.ts';
import { priorityOf } from './priority.ts';

/** When a row is made and when it is due, epoch ms; it is due at once where nothing else is said. */
export interface DeliveryTime {
  readonly at: number;
  readonly dueAt?: number;
}

/** `body` as a row of the outbox: the one place that knows how a row is made. */
export function deliveryRow(
  key: string,
  order: string,
  body: DeliveryBody,
  { at, dueAt = at }: DeliveryTime,
): NewDelivery {
  const priority = priorityOf(body);
  return { key, order, body: JSON.stringify(body), priority, dueAt, createdAt: at };
}
