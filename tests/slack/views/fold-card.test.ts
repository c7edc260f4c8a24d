import { describe, expect, it } from 'vitest';
import type { AnswerCard } from '../../../src/dialogue/answer-card.ts';
import { foldCard, shortenTexts } from '../../../src/slack/views/fold-card.ts';
import { fullestCard, SAMPLE_CARDS } from './sample-cards.ts';

const card = fullestCard(SAMPLE_CARDS.en);
const sizeOf = (each: AnswerCard) => JSON.stringify(each).length;

/** What is left of `card` when each version in turn does not fit. */
function versions(): AnswerCard[] {
  const seen: AnswerCard[] = [];
  foldCard(card, (each) => {
    seen.push(each);
    return false;
  });
  return seen;
}

describe('a card that is too long', () => {
  it('stays as it is where it fits', () => {
    expect(foldCard(card, () => true)).toEqual(card);
  });

  it('loses who acts, then the last steps, then the note, then the remark on the verdict', () => {
    const lost = versions().map((each) => [
      each.whoActs !== '',
      each.steps.length,
      each.note !== null,
      each.retry?.text != null,
    ]);
    expect(lost.slice(0, 8)).toEqual([
      [true, 5, true, true],
      [false, 5, true, true],
      [false, 4, true, true],
      [false, 3, true, true],
      [false, 2, true, true],
      [false, 1, true, true],
      [false, 1, false, true],
      [false, 1, false, false],
    ]);
  });

  it('gets shorter with every version, and keeps its verdict and first step to the last', () => {
    const all = versions();
    for (const [index, each] of all.slice(1).entries()) {
      expect(sizeOf(each)).toBeLessThan(sizeOf(all[index] ?? each));
      expect(each.retry?.verdict).toBe(card.retry?.verdict);
      expect(each.steps.length).toBeGreaterThan(0);
    }
  });

  it('is cut to its shortest version where none fits', () => {
    expect(foldCard(card, () => false)).toEqual(versions().at(-1));
  });

  it('leaves what it does not have as it is when its texts are shortened', () => {
    const bare = { ...SAMPLE_CARDS.en, retry: null, say: null };
    expect(shortenTexts(bare, 500)).toEqual(bare);
  });
});
