import { describe, expect, it } from 'vitest';
import {
  REJECT_REASONS,
  REJECTED,
  rejectedDetail,
  sentDetail,
  suggestionFates,
} from '../../src/cases/suggestion-log.ts';

const entry = (at: number, actor: string, action: string, detail: string) => ({
  at,
  actor,
  action,
  detail,
});

describe('what became of suggestions', () => {
  it.each(REJECT_REASONS)('is read back as it was written, with the reason %s', (reason) => {
    const fates = suggestionFates([
      entry(1, 'ana', 'reply', sentDetail('card-expired')),
      entry(2, 'ben', REJECTED, rejectedDetail('no-connection', reason)),
    ]);
    expect([...fates]).toEqual([
      ['card-expired', { kind: 'sent', by: 'ana', at: 1 }],
      ['no-connection', { kind: 'rejected', by: 'ben', at: 2, reason }],
    ]);
  });

  it('is the first sending: what was sent is sent', () => {
    const fates = suggestionFates([
      entry(1, 'ana', REJECTED, rejectedDetail('card-expired', 'other')),
      entry(2, 'ana', 'reply', sentDetail('card-expired')),
      entry(3, 'ben', 'reply', sentDetail('card-expired')),
      entry(4, 'ben', REJECTED, rejectedDetail('card-expired', 'wrong-topic')),
    ]);
    expect(fates.get('card-expired')).toEqual({ kind: 'sent', by: 'ana', at: 2 });
  });

  it('is nothing where agents replied in their own words or did something else', () => {
    const fates = suggestionFates([
      entry(1, 'ana', 'reply', ''),
      entry(2, 'ana', 'resolve', 'issuer card-expired'),
      entry(3, 'ana', REJECTED, 'card-expired no-such-reason'),
    ]);
    expect(fates.size).toBe(0);
  });
});
