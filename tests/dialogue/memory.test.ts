import { describe, expect, it } from 'vitest';
import { parseConversation } from '../../src/dialogue/conversation.ts';
import { takeIn } from '../../src/dialogue/take-in.ts';
import { NO_ENTITIES } from '../../src/nlu/entities/entities.ts';
import { conversation, ranking, text, turn, understood } from './understood.ts';

describe('what a conversation remembers', () => {
  it('is its first words as the question, whatever follows', () => {
    const first = takeIn(conversation(), understood('sure', 'thanks 1', { text: 'first' }), null);
    const then = takeIn(first, understood('sure', 'thanks 1', { text: 'second' }), null);
    expect(then.question).toBe('first');
  });

  it('is the later of two facts', () => {
    const before = conversation({ observations: { cards: 'one-card' } });
    const after = takeIn(before, null, { question: 'cards', option: 'all-cards' });
    expect(after.observations).toEqual({ cards: 'all-cards' });
  });

  it('is no option that its question does not have', () => {
    const after = takeIn(conversation(), null, { question: 'cards', option: 'blue' });
    expect(after.observations).toEqual({});
  });

  it('is a sure problem in place of an earlier one', () => {
    const before = conversation({ prior: ranking('card-damaged 0.9') });
    const after = takeIn(before, understood('sure', 'printer-fault 0.9'), null);
    expect(after.prior).toEqual(ranking('printer-fault 0.9'));
  });

  it('is an unsure problem half and half with the earlier one', () => {
    const before = conversation({ prior: ranking('card-damaged 0.8') });
    const after = takeIn(before, understood('close', 'printer-fault 0.6'), null);
    expect(after.prior).toEqual(ranking('card-damaged 0.4, printer-fault 0.3'));
  });

  it.each([
    ['not-ours', 'printer-fault 0.1'],
    ['sure', 'thanks 0.9, printer-fault 0.1'],
  ] as const)('is not changed by words about something else: %s %s', (outcome, ranked) => {
    const before = conversation({ prior: ranking('card-damaged 0.8') });
    expect(takeIn(before, understood(outcome, ranked), null).prior).toEqual(before.prior);
  });

  it('is a topic that was picked, and nothing of one that was refused', () => {
    const before = conversation({ prior: ranking('card-damaged 0.8') });
    const picked = takeIn(before, null, { question: 'topic', option: 'printer-fault' });
    expect(picked.prior[0]?.topic).toBe('printer-fault');
    const refused = takeIn(before, null, { question: 'topic', option: 'neither' });
    expect(refused.prior).toEqual(before.prior);
  });

  it('survives being stored, and refuses what is no conversation', () => {
    const { conversation: after } = turn(conversation(), text(understood('sure', 'greeting 1')));
    expect(parseConversation(JSON.stringify(after))).toEqual(after);
    expect(() => parseConversation('{}')).toThrow();
  });
});

describe('the facts of a case', () => {
  const before = conversation({
    spoken: true,
    observations: { cards: 'all-cards' },
    codes: [{ scheme: null, code: '51' }],
    prior: ranking('card-reader-fault 0.7, device-fault 0.2'),
    entities: {
      ...NO_ENTITIES,
      amounts: [
        { value: 20, currency: 'USD' },
        { value: 30, currency: null },
      ],
      lastFour: ['4242'],
    },
  });
  const facts = (codes = before.codes) =>
    turn({ ...before, codes }, { kind: 'vote', vote: 'person' }).opens;

  it('are what was told, in the desk’s words', () => {
    expect(facts()).toMatchObject({
      topic: 'ask-human',
      language: 'en',
      facts: expect.arrayContaining([
        { name: 'amounts', value: '20 USD, 30' },
        { name: 'lastFour', value: '4242' },
      ]),
      codes: [{ code: '51', meaning: expect.stringContaining('balance') }],
    });
  });

  it('name the causes, with what speaks for and against them', () => {
    const suspects = facts()?.suspects ?? [];
    expect(suspects.length).toBeGreaterThan(0);
    expect(suspects.length).toBeLessThanOrEqual(3);
    expect(suspects.flatMap(({ speaksFor }) => speaksFor).length).toBeGreaterThan(0);
  });

  it.each([
    ['41', ' or '],
    ['ZZ99', 'in no table'],
  ])('say where code %s is not plain', (code, words) => {
    expect(facts([{ scheme: null, code }])?.codes[0]?.meaning).toContain(words);
  });

  it('have no code where none was told', () => {
    expect(facts([])?.codes).toEqual([]);
  });
});
