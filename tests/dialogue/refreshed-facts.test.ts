import { describe, expect, it } from 'vitest';
import { isKnowledgeGap } from '../../src/dialogue/knowledge-gap.ts';
import { refreshedFacts } from '../../src/dialogue/refreshed-facts.ts';
import { sampleFacts } from '../slack/views/sample-case.ts';

const before = sampleFacts('en');
const [leading] = before.suspects;
if (!leading) throw new Error('The sample has no suspects.');

describe('what the desk knows after further words', () => {
  it('keeps the question and the reason as they stood when the case was opened', () => {
    const now = { ...before, question: 'any news?', reason: 'person-owns' as const, topic: null };
    expect(refreshedFacts(before, now)).toEqual(before);
  });

  it('takes the new facts and the new ranking, with what spoke for a suspect before', () => {
    const suspect = { ...leading, confidence: 0.9, speaksFor: ['one card', 'code 51'] };
    const now = { ...before, facts: [{ name: 'cards', value: 'one' }], suspects: [suspect] };
    const next = refreshedFacts(before, now);
    expect(next.facts).toEqual(now.facts);
    expect(next.suspects).toEqual([
      { ...suspect, speaksFor: ['code 51', 'third customer', 'one card'] },
    ]);
  });

  it('keeps the suspects where the words make nothing likely, and that something was hidden', () => {
    const next = refreshedFacts(before, { ...before, suspects: [], masked: false });
    expect(next.suspects).toEqual(before.suspects);
    expect(next.masked).toBe(true);
  });
});

describe('a knowledge gap', () => {
  it('is a question of no topic of ours, or one that nothing fits well', () => {
    const weak = { ...leading, confidence: 0.24 };
    expect(isKnowledgeGap({ ...before, reason: 'out-of-scope' })).toBe(true);
    expect(isKnowledgeGap({ ...before, suspects: [weak] })).toBe(true);
    expect(isKnowledgeGap({ ...before, suspects: [] })).toBe(true);
    expect(isKnowledgeGap({ ...before, suspects: [weak, leading] })).toBe(false);
  });
});
