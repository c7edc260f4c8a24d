import { describe, expect, it } from 'vitest';
import { deliveryRow } from '../../src/delivery/delivery-row.ts';
import { FIRST, LATER } from '../../src/delivery/priority.ts';
import type { DeliveryBody } from '../../src/delivery.ts';

const thread = {
  conversation: 'C0SHOP:1.1',
  channel: 'C0SHOP',
  root: '1.1',
  message: '1.1',
  user: 'U0MERCHANT',
} as const;
const relayed = { to: 'desk', kind: 'relay', text: 'and it still fails' } as const;
const introduction: DeliveryBody = { kind: 'introduction', channel: 'C0SHOP' };

describe('a row of the outbox', () => {
  it('holds the body, and is due at once', () => {
    expect(deliveryRow('key', 'order', introduction, { at: 5 })).toEqual({
      key: 'key',
      order: 'order',
      body: JSON.stringify(introduction),
      priority: FIRST,
      dueAt: 5,
      createdAt: 5,
    });
  });

  it('is due later where that is said', () => {
    expect(deliveryRow('key', 'order', introduction, { at: 5, dueAt: 9 })).toMatchObject({
      dueAt: 9,
      createdAt: 5,
    });
  });

  it.each<[string, DeliveryBody, number]>([
    ['a new case', { kind: 'case-card', case: 1 }, FIRST],
    ['a note without a case', { kind: 'desk', ...thread, case: null, outbound: relayed }, FIRST],
    [
      'words for a case that is known',
      { kind: 'desk', ...thread, case: 1, outbound: relayed },
      LATER,
    ],
    ['an edit of a card', { kind: 'case-card', case: 1, edit: true }, LATER],
    ['suggestions', { kind: 'suggestions', case: 1 }, LATER],
    [
      'the sign that an answer comes',
      { kind: 'eyes', channel: 'C0SHOP', message: '1.1', answer: 'k' },
      LATER,
    ],
  ])('gives %s its place', (_, body, priority) => {
    expect(deliveryRow('key', 'order', body, { at: 5 }).priority).toBe(priority);
  });
});
