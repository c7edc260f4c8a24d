import { describe, expect, it } from 'vitest';
import { namedProvider } from '../../src/dialogue/named-provider.ts';
import { NO_ENTITIES } from '../../src/nlu/entities/entities.ts';
import { shippedBrain } from '../brain.ts';

const { names } = shippedBrain().knowledge.codes;
const named = (text: string, providers: readonly string[] = []) =>
  namedProvider(names, { text, entities: { ...NO_ENTITIES, providers } });

describe('the provider in a reply', () => {
  it('is the last one that the words name', () => {
    expect(named('not Adyen, Stripe', ['Adyen', 'Stripe'])).toBe('Stripe');
  });

  it.each([
    ['银联', 'UnionPay'],
    ['unionpay', 'UnionPay'],
    ['it is visa', 'Visa'],
  ])('is the bare name of a vocabulary: %s', (text, scheme) => {
    expect(named(text)).toBe(scheme);
  });

  it('is none where nothing is named', () => {
    expect(named('the blue one on the left')).toBeNull();
  });
});
