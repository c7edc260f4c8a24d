import { describe, expect, it } from 'vitest';
import { answerOfTurn } from '../../src/dialogue/answer-of-turn.ts';
import { type Conversation, newConversation } from '../../src/dialogue/conversation.ts';
import { sampleFacts } from '../slack/views/sample-case.ts';

const code = { code: '54', scheme: null, causeKeys: ['EXPIRED'], schemes: ['ISO8583'] };
const told = (message: string, topic: string | null): Conversation['why'][number] => ({
  key: null,
  message,
  at: 1,
  kind: 'answer',
  confidence: 1,
  needed: null,
  ranking: [],
  facts: { ...sampleFacts('en'), topic, decoded: code },
});
const conversation: Conversation = {
  ...newConversation('c', 'm', null),
  answered: 'printer-fault',
  why: [
    told('1.1', 'card-invalid'),
    { ...told('1.2', 'ask-human'), kind: 'escalate' },
    told('1.3', null),
  ],
};

describe('what an answer was about', () => {
  it('is told of the very message that it answers', () => {
    expect(answerOfTurn(conversation, '1.1')).toEqual({ topic: 'card-invalid', decoded: code });
  });

  it.each(['1.2', '1.3', '9.9', null])(
    'is that of the last answer for %s, which had none',
    (turn) => {
      expect(answerOfTurn(conversation, turn)).toEqual({ topic: 'printer-fault', decoded: null });
    },
  );

  it('is nothing where nothing was answered', () => {
    expect(answerOfTurn(newConversation('c', 'm', null), '1.1')).toBeNull();
  });
});
