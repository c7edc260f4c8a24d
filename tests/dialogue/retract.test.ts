import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../src/dialogue/case-facts.ts';
import { newConversation } from '../../src/dialogue/conversation.ts';
import { conversationWithout, factsWithout } from '../../src/dialogue/retract.ts';
import { NO_ENTITIES } from '../../src/nlu/entities/entities.ts';

const TEXT = 'terminal T-0815 says 51 for 1,234.50 EUR, card 4321';
const taken = { message: '1.2', text: TEXT, instead: '(deleted)' };

const facts: CaseFacts = {
  topic: 'insufficient-funds',
  reason: 'code',
  language: 'en',
  question: `hello\n${TEXT}`,
  facts: [
    { name: 'cards', value: 'One card' },
    { name: 'terminals', value: 'T-0815, T-0816' },
    { name: 'amounts', value: '1234.5 EUR' },
    { name: 'lastFour', value: '4321' },
  ],
  codes: [
    { code: '51', scheme: null, meaning: 'not enough money' },
    { code: '91', scheme: null, meaning: 'no answer' },
  ],
  decoded: null,
  suspects: [
    {
      topic: 'insufficient-funds',
      title: 'Not enough money',
      confidence: 1,
      speaksFor: ['says 51', 'One card'],
      speaksAgainst: ['terminal'],
    },
  ],
  masked: false,
  version: 'v',
  files: [],
};

describe('words that a merchant took back', () => {
  it('leave the facts of the case, and what others said stays', () => {
    const kept = factsWithout(facts, taken);
    expect(kept.question).toBe('hello\n(deleted)');
    expect(kept.facts).toEqual([
      { name: 'cards', value: 'One card' },
      { name: 'terminals', value: 'T-0816' },
    ]);
    expect(kept.codes.map(({ code }) => code)).toEqual(['91']);
    expect(kept.suspects[0]).toMatchObject({ speaksFor: ['One card'], speaksAgainst: [] });
  });

  it('leave the memory of the conversation, with the message of the card', () => {
    const parts = [
      { message: '1.1', text: 'hello' },
      { message: '1.2', text: TEXT },
    ];
    const before = {
      ...newConversation('C1:1', 'U1', null),
      question: `hello\n${TEXT}`,
      card: { message: '1.1', key: 'k', parts },
      codes: [{ scheme: null, code: '51' }],
      entities: {
        ...NO_ENTITIES,
        lastFour: ['4321', '9999'],
        amounts: [{ value: 1234.5, currency: 'EUR' }],
        brands: ['visa'],
      },
    };
    const after = conversationWithout(before, taken);
    expect(after.question).toBe('hello\n(deleted)');
    expect(after.card?.parts).toEqual([{ message: '1.1', text: 'hello' }]);
    expect(after.codes).toEqual([]);
    expect(after.entities).toMatchObject({ lastFour: ['9999'], amounts: [], brands: ['visa'] });
    expect(conversationWithout(newConversation('c', null, null), taken).card).toBeNull();
  });

  it('change nothing where there were none', () => {
    expect(factsWithout(facts, { ...taken, text: '' }).question).toBe(facts.question);
  });
});
