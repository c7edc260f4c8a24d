import { describe, expect, it } from 'vitest';
import { leadingCause } from '../../src/cases/leading-cause.ts';
import { RELATED_MS, relatedTo } from '../../src/cases/related.ts';

const one = { id: 1, merchantChannel: 'C1', cause: 'no-connection', createdAt: RELATED_MS };
const other = { ...one, id: 2, merchantChannel: 'C2' };

describe('related cases', () => {
  it('are of the same cause, from another merchant, within the hour', () => {
    expect(relatedTo(one, [other])).toEqual([other]);
    expect(relatedTo(one, [{ ...other, createdAt: 0 }]).length).toBe(1);
  });

  it.each([
    ['itself', one],
    ['a case of the same merchant', { ...one, id: 3 }],
    ['a case of another cause', { ...other, cause: 'card-expired' }],
    ['a case without a cause', { ...other, cause: null }],
    ['a case of long ago', { ...other, createdAt: -1 }],
    ['a case of much later', { ...other, createdAt: 2 * RELATED_MS + 1 }],
  ])('are not %s', (_what, candidate) => {
    expect(relatedTo(one, [candidate])).toEqual([]);
  });

  it('are none where nothing is known of the cause', () => {
    const unknown = { ...one, cause: null };
    expect(relatedTo(unknown, [{ ...other, cause: null }])).toEqual([]);
  });
});

describe('the cause of a case', () => {
  it('is the first suspect where that leads', () => {
    const weak = { topic: 'b', confidence: 0.3 };
    expect(leadingCause([{ topic: 'a', confidence: 0.5 }, weak])).toBe('a');
    expect(leadingCause([weak])).toBeNull();
    expect(leadingCause([])).toBeNull();
    expect(leadingCause([{ topic: 'declined-unspecified', confidence: 1 }])).toBeNull();
  });
});
