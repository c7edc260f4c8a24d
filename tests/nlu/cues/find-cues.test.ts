import { describe, expect, it } from 'vitest';
import { cueBook } from '../../../src/nlu/cues/cue-book.ts';
import { cueText } from '../../../src/nlu/cues/cue-text.ts';
import { findCues, longestCues } from '../../../src/nlu/cues/find-cues.ts';
import { OUR_QUESTIONS } from '../classifier/our-questions.ts';

const book = cueBook(OUR_QUESTIONS);

function optionsIn(text: string): readonly string[] {
  return longestCues(findCues(book, cueText(text))).map(({ cue }) => cue.option);
}

describe('the cues of the questions', () => {
  it('are each found where they stand, gaps filled with a word', () => {
    const all = [...book.values()].flat();
    const missing = all.filter(({ question, option, parts }) => {
      const text = parts.join(' x ');
      return !findCues(book, text).some(
        ({ cue }) => cue.question === question && cue.option === option,
      );
    });
    expect(all.length).toBeGreaterThan(2000);
    expect(missing).toEqual([]);
  });

  it('never stand under two options of one question', () => {
    const byWords = new Map<string, Set<string>>();
    for (const { question, option, parts } of [...book.values()].flat()) {
      const key = `${question}: ${parts.join(' ... ')}`;
      byWords.set(key, (byWords.get(key) ?? new Set()).add(option));
    }
    expect([...byWords].filter(([, options]) => options.size > 1)).toEqual([]);
  });

  it('hold the mark of a vague cue at their head only', () => {
    const all = [...book.values()].flat();
    expect(all.filter(({ parts }) => parts.join().includes('='))).toEqual([]);
  });

  it('end where a word ends', () => {
    expect(optionsIn('only this cardboard box')).toEqual([]);
  });

  it('are told by their longest form', () => {
    expect(optionsIn('信用卡都不行')).toContain('one-brand');
    expect(optionsIn('信用卡都不行')).not.toContain('all-cards');
  });

  it('are vague where two questions share them', () => {
    const shared = findCues(book, 'just this one');
    expect(shared.length).toBeGreaterThanOrEqual(2);
    expect(shared.every(({ cue }) => cue.vague)).toBe(true);
  });

  it('are arranged once for the same questions', () => {
    expect(cueBook(OUR_QUESTIONS)).toBe(book);
  });
});
