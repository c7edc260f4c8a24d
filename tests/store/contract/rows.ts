import type { Lease, Retry } from '../../../src/ports/lease.ts';
import type { NewCase, NewDelivery, NewEvent } from '../../../src/store.ts';

/** A lease of one minute from `now` on. */
export function lease(now: number, owner = 'test'): Lease {
  return { owner, now, until: now + 60_000 };
}

export function event(key: string, over: Partial<NewEvent> = {}): NewEvent {
  return { key, order: 'thread', sequence: key, body: '{}', dueAt: 10, receivedAt: 5, ...over };
}

export function delivery(key: string, over: Partial<NewDelivery> = {}): NewDelivery {
  return { key, order: 'thread', body: '{}', dueAt: 10, createdAt: 5, ...over };
}

export function newCase(conversation: string): NewCase {
  return {
    conversation,
    facts: '{}',
    topic: null,
    language: 'en',
    merchantChannel: 'C1',
    merchantUser: 'U1',
    createdAt: 7,
  };
}

/** A failure that counts, to be tried again at `dueAt`. */
export function failure(dueAt: number): Retry {
  return { dueAt, error: 'broken', counts: true };
}

/** The row that was taken. Throws where there was none. */
export function taken<T>(row: T | null): T {
  if (row === null) throw new Error('There was no row to take.');
  return row;
}
