import { describe, expect, it } from 'vitest';
import { leaveIntentOut } from '../../../src/nlu/classifier/hold-out.ts';
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

describe('leaveIntentOut', () => {
  const intentOf = Int32Array.from({ length: 60 }, (_, line) => (line % 6) - 1);
  const rounds = leaveIntentOut(intentOf, 5);

  it('never tests a line in a round that trains on it', () => {
    for (const { trained, heldOut, hidden } of rounds) {
      const known = new Set(trained);
      expect([...heldOut, ...hidden].some((line) => known.has(line))).toBe(false);
    }
  });

  it('hides each intent in exactly one round, from training altogether', () => {
    for (const intent of [0, 1, 2, 3, 4]) {
      const without = rounds.filter(({ trained }) =>
        trained.every((at) => intentOf[at] !== intent),
      );
      expect(without).toHaveLength(1);
    }
  });

  it('holds each background line back once, as hidden', () => {
    const background = rounds.flatMap(({ hidden }) => [
      ...hidden.filter((at) => intentOf[at] === -1),
    ]);
    expect(background.sort((one, other) => one - other)).toEqual([
      0, 6, 12, 18, 24, 30, 36, 42, 48, 54,
    ]);
  });
});
