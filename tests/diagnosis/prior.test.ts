import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorOver } from '../../src/diagnosis/prior.ts';

const ids = ['insufficient-funds', 'card-damaged', 'printer-fault', 'declined-unspecified'];

function sum(prior: ReadonlyMap<string, number>) {
  return [...prior.values()].reduce((total, value) => total + value, 0);
}

describe('priorOver', () => {
  it('sums to one whatever the ranking', () => {
    const topic = fc.constantFrom(...ids, 'greeting', 'safe-to-retry');
    const confidence = fc.double({ min: 0, max: 1, noNaN: true });
    const ranking = fc.uniqueArray(fc.record({ topic, confidence }), {
      selector: (entry) => entry.topic,
    });
    fc.assert(
      fc.property(ranking, (entries) => {
        const prior = priorOver(ids, entries);
        expect(sum(prior)).toBeCloseTo(1, 9);
        for (const value of prior.values()) expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps what the classifier is sure of, and leaves the others a little', () => {
    const prior = priorOver(ids, [{ topic: 'printer-fault', confidence: 0.9 }]);
    expect(prior.get('printer-fault')).toBeGreaterThan(0.85);
    expect(prior.get('card-damaged')).toBeGreaterThan(0);
  });

  it('confidences that sum above one are shares', () => {
    const prior = priorOver(ids, [
      { topic: 'printer-fault', confidence: 0.9 },
      { topic: 'card-damaged', confidence: 0.9 },
    ]);
    const [printer = 0, damaged = 1] = [prior.get('printer-fault'), prior.get('card-damaged')];
    expect(Math.abs(printer - damaged)).toBeLessThan(0.02);
    expect(printer).toBeGreaterThan(0.4);
  });

  it('a decline without a cause spreads over all of them by how often they happen', () => {
    const prior = priorOver(ids, [{ topic: 'declined-unspecified', confidence: 0.95 }]);
    expect(prior.get('declined-unspecified')).toBe(0);
    expect(prior.get('insufficient-funds')).toBeGreaterThan(prior.get('printer-fault') ?? 1);
    expect(prior.get('card-damaged')).toBeCloseTo(prior.get('printer-fault') ?? 0, 12);
  });

  it('topics that are no cause count for nothing', () => {
    const acts = priorOver(ids, [{ topic: 'greeting', confidence: 0.99 }]);
    expect(acts).toEqual(priorOver(ids, []));
  });
});
