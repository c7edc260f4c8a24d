import { describe, expect, it } from 'vitest';
import { shareSeen, sketchLines } from '../../../src/nlu/words/line-sketch.ts';
import { describeTable, unseenTable } from '../../../src/nlu/words/unseen-table.ts';
import { NO_WORDS } from '../../../src/nlu/words/word-table.ts';
import { smallTable } from './small-table.ts';

const linesOf = (subject: string) =>
  Array.from({ length: 400 }, (_, at) => `please tell me about the ${subject} of number ${at}`);
const bank = { name: 'bank', sketch: sketchLines(linesOf('balance')) };
const shop = { name: 'shop', sketch: sketchLines(linesOf('parcel')) };
const all = smallTable({ card: [1, 0] }, [bank, shop]);
const withoutBank = smallTable({ card: [2, 0] }, [shop]);

describe('the table for an evaluation', () => {
  it('is the first where none of the lines has been learnt from', () => {
    expect(unseenTable([all, withoutBank], linesOf('weather'))).toBe(all);
    expect(unseenTable([all, withoutBank], linesOf('balance'))).toBe(withoutBank);
    expect(describeTable(withoutBank)).toBe(
      'Word table: learnt from shop, and from none of these lines.',
    );
  });

  it('is none where every table has seen the lines, or some of them', () => {
    const mixed = [...linesOf('weather'), ...linesOf('parcel').slice(0, 100)];
    expect(unseenTable([all, withoutBank], mixed)).toBe(NO_WORDS);
    expect(describeTable(NO_WORDS)).toContain('No word table');
  });

  it('does not mind lines of a few words, which stand in many sets by chance', () => {
    const chatter = linesOf('weather').map((_, at) => `hello there ${at}`);
    const greeted = { name: 'chat', sketch: sketchLines(chatter) };
    expect(greeted.sketch).toHaveLength(0);
    expect(unseenTable([smallTable({ card: [1, 0] }, [greeted])], chatter)).not.toBe(NO_WORDS);
  });
});

describe('a sketch of lines', () => {
  it('holds about an eighth of them, each once, the same ones however they are written', () => {
    const lines = linesOf('balance');
    const sketch = sketchLines(lines);
    expect(sketch.length).toBeGreaterThan(25);
    expect(sketch.length).toBeLessThan(80);
    expect([...sketch]).toEqual([...sketch].sort((one, other) => one - other));
    expect(sketchLines([...lines.map((line) => `${line.toUpperCase()}?`), ...lines])).toEqual(
      sketch,
    );
  });

  it('estimates which share of the lines another set has', () => {
    const half = sketchLines([
      ...linesOf('balance').slice(0, 200),
      ...linesOf('weather').slice(0, 200),
    ]);
    expect(shareSeen(half, bank.sketch)).toBeGreaterThan(0.3);
    expect(shareSeen(half, bank.sketch)).toBeLessThan(0.7);
    expect(shareSeen(bank.sketch, bank.sketch)).toBe(1);
    expect(shareSeen(new Int32Array(), bank.sketch)).toBe(0);
  });
});
