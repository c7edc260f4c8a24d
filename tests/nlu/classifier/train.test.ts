import { describe, expect, it } from 'vitest';
import { dealRounds } from '../../../src/nlu/classifier/hold-out.ts';
import { train } from '../../../src/nlu/classifier/train.ts';
import { SAMPLE_LINES } from './sample-lines.ts';

describe('train', () => {
  it('numbers the intents in the order of their names and leaves the background out', () => {
    const { intents } = train(SAMPLE_LINES);
    expect(intents).toEqual([
      'greeting',
      'insufficient-funds',
      'network-connection',
      'printer-fault',
    ]);
  });

  it('takes background lines by either way', () => {
    const ours = SAMPLE_LINES.filter(({ intent }) => intent !== '__oos__');
    const foreign = SAMPLE_LINES.filter(({ intent }) => intent === '__oos__');
    const apart = train(ours, { background: foreign.map(({ text }) => text) });
    expect(apart).toEqual(train(SAMPLE_LINES));
  });

  it('trains no background machine without background lines', () => {
    const ours = SAMPLE_LINES.filter(({ intent }) => intent !== '__oos__');
    const { intents, production } = train(ours);
    expect(production.machines.count).toBe(intents.length);
  });

  it('rehearses every line of an intent at most twice, and never as one of its own training lines', () => {
    const { evidence, production } = train(SAMPLE_LINES);
    const heldOut = evidence.filter(({ truth }) => truth >= 0).map(({ line }) => line);
    expect(new Set(heldOut).size).toBe(heldOut.length);
    expect(evidence.length).toBeLessThanOrEqual(2 * production.corpus.bags.length);
  });

  it('refuses fewer than two intents with a sentence', () => {
    expect(() => train([{ text: 'hello', intent: 'greeting' }])).toThrow(
      'The classifier needs lines of two intents or more, not 1.',
    );
  });

  it('manages intents of a single line and texts without letters', () => {
    const odd = train([
      { text: 'hello', intent: 'a' },
      { text: '!!!', intent: 'b' },
      { text: '', intent: 'c' },
    ]);
    expect(odd.intents).toEqual(['a', 'b', 'c']);
  });
});

describe('dealRounds', () => {
  const intentOf = Int32Array.from({ length: 60 }, (_, line) => line % 6);
  const withBackground = intentOf.map((intent) => intent - 1);

  it('never tests a line in a round that trains on it', () => {
    for (const { trained, heldOut, foreign } of [
      ...dealRounds(intentOf),
      ...dealRounds(withBackground),
    ]) {
      const known = new Set(trained);
      expect([...heldOut, ...foreign].some((line) => known.has(line))).toBe(false);
    }
  });

  it('hides each intent in exactly one round, from training altogether, where nothing is foreign', () => {
    const rounds = dealRounds(intentOf);
    expect(rounds).toHaveLength(5);
    for (const intent of [0, 1, 2, 3, 4, 5]) {
      const without = rounds.filter(({ trained }) =>
        trained.every((at) => intentOf[at] !== intent),
      );
      expect(without).toHaveLength(1);
    }
  });

  it('hides none where there is background, and holds each line back once', () => {
    const rounds = dealRounds(withBackground);
    for (const { trained } of rounds) {
      expect(new Set(Array.from(trained, (at) => withBackground[at])).size).toBe(6);
    }
    const back = rounds.flatMap(({ heldOut, foreign }) => [...heldOut, ...foreign]);
    expect(back.sort((one, other) => one - other)).toEqual([...intentOf.keys()]);
    for (const { foreign } of rounds) {
      expect([...foreign].every((at) => withBackground[at] === -1)).toBe(true);
    }
  });

  it('deals fewer rounds to many lines: one fifth of 16,000 tells enough, of 6,000 not yet', () => {
    const many = (lines: number) => Int32Array.from({ length: lines }, (_, line) => line % 6);
    expect(dealRounds(many(16_000))).toHaveLength(1);
    expect(dealRounds(many(6000))).toHaveLength(3);
  });
});
