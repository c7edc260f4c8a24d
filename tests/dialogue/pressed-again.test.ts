import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/dialogue/conversation.ts';
import { asPressed, isPressedAgain, nothingNew } from '../../src/dialogue/pressed-again.ts';
import { takeTurn } from '../../src/turn.ts';
import { shippedBrain } from '../brain.ts';

const brain = shippedBrain();
const before = newConversation('C1:1', 'U1', null);
const vote = { kind: 'vote', vote: 'still-failing' } as const;
const choice = { kind: 'choice', question: 'cards', option: 'one-card' } as const;

describe('a button', () => {
  it('is pressed again where it was the last one pressed, under the same message', () => {
    const turn = takeTurn(brain, before, vote);
    const { conversation } = asPressed(turn, '1.1', vote);
    expect(isPressedAgain(before, '1.1', vote)).toBe(false);
    expect(isPressedAgain(conversation, '1.1', vote)).toBe(true);
    expect(isPressedAgain(conversation, '1.2', vote)).toBe(false);
    expect(isPressedAgain(conversation, '1.1', choice)).toBe(false);
    expect(isPressedAgain(asPressed(turn, '1.1', choice).conversation, '1.1', choice)).toBe(true);
  });

  it('that is pressed again says nothing and changes nothing', () => {
    const turn = nothingNew(takeTurn(brain, before, vote), before);
    expect(turn).toMatchObject({ conversation: before, outbound: [], opens: null });
    expect(turn.decision.kind).toBe('silent');
  });
});

describe('what people are told of a button once they have the thread', () => {
  const owned = { ...before, owner: 'person', spoken: true } as const;
  const told = (conversation: typeof owned & { answered: string | null }, said: typeof vote) =>
    takeTurn(brain, conversation, said).outbound;

  it('is which one it was, and on which answer', () => {
    expect(told({ ...owned, answered: 'insufficient-funds' }, vote)).toEqual([
      {
        to: 'desk',
        kind: 'pressed',
        button: 'still-failing',
        about: 'Not enough money or credit on the card',
      },
    ]);
    expect(told({ ...owned, answered: 'an article of long ago' }, vote)).toMatchObject([
      { about: null },
    ]);
    expect(told({ ...owned, answered: null }, vote)).toMatchObject([{ about: null }]);
  });

  it('is which option was picked, also one that the content has no more', () => {
    const pick = (question: 'cards' | 'topic', option: string) =>
      takeTurn(brain, owned, { kind: 'choice', question, option, value: null }).outbound;
    expect(pick('cards', 'one-card')).toMatchObject([{ kind: 'pressed', button: 'option' }]);
    expect(pick('cards', 'two-cards')).toMatchObject([{ about: 'two-cards' }]);
    expect(pick('topic', 'insufficient-funds')).toMatchObject([
      { about: 'Not enough money or credit on the card' },
    ]);
  });
});
