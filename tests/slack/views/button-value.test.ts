import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../../src/knowledge/question.ts';
import { OPTION_ACTIONS, optionAction } from '../../../src/slack/views/action-ids.ts';
import {
  type ButtonValue,
  decodeButtonValue,
  encodeButtonValue,
} from '../../../src/slack/views/button-value.ts';

const id = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ':', '.', '"', '\\'),
  minLength: 1,
  maxLength: 200,
});
const values: fc.Arbitrary<ButtonValue> = fc.record(
  {
    v: fc.constant(1 as const),
    conversation: id,
    turn: id,
    question: fc.constantFrom(...QUESTIONS),
    option: fc.string({ unit: fc.constantFrom('a', '-', '9'), minLength: 1, maxLength: 100 }),
    case: fc.integer({ min: 1 }),
  },
  { requiredKeys: ['v', 'conversation'] },
);

describe("a button's value", () => {
  it('comes back as it was given, and is never too long for Slack', () => {
    fc.assert(
      fc.property(values, (value) => {
        const encoded = encodeButtonValue(value);
        expect(encoded.length).toBeLessThanOrEqual(2000);
        expect(decodeButtonValue(encoded)).toEqual(value);
      }),
    );
  });

  it.each([
    ['words instead of an id', { v: 1, conversation: 'card declined at noon' }],
    ['an id that is empty', { v: 1, conversation: '' }],
    ['an id that is too long', { v: 1, conversation: 'a'.repeat(201) }],
    ['an option that is no id', { v: 1, conversation: 'c', option: 'One card' }],
  ] as const)('is not made of %s', (_, value) => {
    expect(() => encodeButtonValue(value)).toThrow();
  });

  it.each([
    undefined,
    '',
    'solved',
    '{',
    'null',
    '[]',
    '{"v":2,"conversation":"c"}',
    '{"v":1}',
    '{"v":1,"conversation":"c","merchant":"Bakery"}',
  ])('%s is not one of ours', (value) => {
    expect(decodeButtonValue(value)).toBeNull();
  });
});

describe('the action of an option', () => {
  it('is recognised among the others', () => {
    expect(optionAction('one-card')).toBe('option:one-card');
    expect(OPTION_ACTIONS.test(optionAction('one-card'))).toBe(true);
    expect(OPTION_ACTIONS.test('solved')).toBe(false);
  });
});
