import { describe, expect, it } from 'vitest';
import { afterClose, REOPEN_MS, resumed } from '../../src/dialogue/after-close.ts';
import { newConversation } from '../../src/dialogue/conversation.ts';
import type { Decision } from '../../src/dialogue/decision.ts';

const closed = { case: 12, topic: 'insufficient-funds', at: 1000 };
const before = {
  ...newConversation('C1:1.1', 'U1', 'adyen'),
  language: 'zh' as const,
  spoken: true,
  question: 'why 51?',
  answered: 'issuer-declined',
  prior: [{ topic: 'card-expired', confidence: 0.9 }],
  closed,
};
const answer = (topic: string, reason: Decision['reason']): Decision => ({
  kind: 'answer',
  reason,
  topic,
  confidence: 1,
  certainty: 'sure',
});
const act = (name: 'thanks' | 'solved' | 'deny' | 'greeting'): Decision => ({
  kind: 'act',
  reason: 'closing',
  act: name,
  say: null,
});
const escalate = (reason: Decision['reason']): Decision => ({
  kind: 'escalate',
  reason,
  topic: null,
});
const ask: Decision = { kind: 'ask', reason: 'vague', topic: null, question: 'cards', options: [] };
const silent: Decision = { kind: 'silent', reason: 'nothing-said', act: null };

const SOON = closed.at + REOPEN_MS;
const LATE = SOON + 1;

/** Who reads this knows what a reply in a resolved thread does. */
describe('a reply in the thread of a resolved case', () => {
  it.each([
    ['"thank you"', act('thanks'), 'goes-on'],
    ['"it works now"', act('solved'), 'goes-on'],
    ['"good morning"', act('greeting'), 'goes-on'],
    ['a thumbs up', silent, 'goes-on'],
    ['a pasted card number', answer('protect-cardholder-data', 'secrets-only'), 'goes-on'],
    ['"no", which answers our question', act('deny'), 'reopens'],
    ['"still not working"', escalate('not-solved'), 'reopens'],
    ['"let me talk to a person"', escalate('asked-for-person'), 'reopens'],
    ['the same code again', answer('insufficient-funds', 'code'), 'reopens'],
    ['what the bot had answered before', answer('issuer-declined', 'confident'), 'reopens'],
    ['what it was taken for before', answer('card-expired', 'confident'), 'reopens'],
    ['a code that no table holds', answer('decline-code-meaning', 'code'), 'reopens'],
    ['what only the facts make likely', answer('pin-tries-exceeded', 'diagnosed'), 'reopens'],
    ['something unclear', ask, 'reopens'],
    ['something else altogether', escalate('out-of-scope'), 'reopens'],
    ['another code', answer('pin-tries-exceeded', 'code'), 'starts-anew'],
    ['a sure other topic', answer('refund-status', 'confident'), 'starts-anew'],
    ['a topic picked by name', answer('refund-status', 'chosen'), 'starts-anew'],
  ] as const)('%s', (_words, decision, fate) => {
    expect(afterClose(before, decision, SOON)).toBe(fate);
  });

  it.each([
    ['thanks', act('thanks'), 'goes-on'],
    ['"still not working"', escalate('not-solved'), 'starts-anew'],
    ['the same code', answer('insufficient-funds', 'code'), 'starts-anew'],
  ] as const)('after more than a week: %s', (_words, decision, fate) => {
    expect(afterClose(before, decision, LATE)).toBe(fate);
  });

  it('is an ordinary one where no case was resolved', () => {
    const open = { ...before, closed: null };
    expect(afterClose(open, escalate('not-solved'), SOON)).toBe('goes-on');
  });
});

describe('the conversation after it', () => {
  it('is as it was where the reply has nothing to do with the case', () => {
    expect(resumed(before, 'goes-on')).toBe(before);
  });

  it('is a person’s again, with all that is known, where the case is open again', () => {
    const again = resumed(before, 'reopens');
    expect(again).toEqual({ ...before, owner: 'person', pending: null, closed: null });
  });

  it('knows nothing but the thread and the language where it is the next one', () => {
    expect(resumed(before, 'starts-anew')).toEqual({
      ...newConversation('C1:1.1', 'U1', 'adyen'),
      language: 'zh',
      spoken: true,
    });
  });
});
