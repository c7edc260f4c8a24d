import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountData, withoutAccountData } from '../../src/dialogue/account-data.ts';
import { newConversation } from '../../src/dialogue/conversation.ts';
import { NO_ENTITIES } from '../../src/nlu/entities/entities.ts';

const conversation = {
  ...newConversation('C1:1', 'U1', null),
  entities: {
    ...NO_ENTITIES,
    lastFour: ['4321'],
    terminals: ['T-0815'],
    merchants: ['770012'],
    references: ['RRN55'],
    amounts: [
      { value: 1234.5, currency: 'EUR' },
      { value: 51, currency: null },
    ],
  },
  codes: [{ scheme: null, code: 'RRN55' }],
};

describe('what is about one account alone', () => {
  it('is the numbers that the merchant told, and no code', () => {
    const data = accountData(conversation);
    expect(data).toEqual(expect.arrayContaining(['4321', 'T-0815', '770012', '1,234.50']));
    expect(data).not.toContain('RRN55');
    expect(data).not.toContain('51');
  });

  it('is hidden in every text of a value, as a word of its own, also amid Chinese', () => {
    const shown = withoutAccountData(
      { text: '终端T-0815报错, 1,234.50 EUR', list: ['card 4321', 'code 84321', 7, null, true] },
      accountData(conversation),
    );
    expect(shown).toEqual({
      text: '终端•••报错, ••• EUR',
      list: ['card •••', 'code 84321', 7, null, true],
    });
  });

  it('never comes through, whatever stands around it and whatever it is', () => {
    const value = fc.string({ minLength: 3, maxLength: 12 }).filter((one) => one.trim() === one);
    fc.assert(
      fc.property(value, fc.string(), (told, around) => {
        const shown = withoutAccountData(`${around} ${told} ${around}`, [told]);
        expect(shown).toContain(' ••• ');
      }),
    );
  });
});
