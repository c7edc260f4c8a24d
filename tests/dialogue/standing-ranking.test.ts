import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/dialogue/conversation.ts';
import { takeTurn } from '../../src/turn.ts';
import { shippedBrain } from '../brain.ts';

const brain = shippedBrain();
const say = (text: string) => ({ kind: 'text', text, masked: 0, mentioned: true }) as const;

/** What the desk suspects after each of `lines`, said to the people who have the thread. */
function suspectsAfter(...lines: readonly string[]): readonly string[][] {
  const suspected: string[][] = [];
  let conversation = { ...newConversation('c', 'merchant', null), owner: 'person' as const };
  for (const line of lines) {
    const turn = takeTurn(brain, conversation, say(line));
    suspected.push(turn.facts().suspects.map(({ topic }) => topic));
    conversation = { ...turn.conversation, owner: 'person' };
  }
  return suspected;
}

describe('what people are shown of a thread that is theirs', () => {
  it('follows a code, and keeps it while the merchant only asks for news', () => {
    const [first, second, third] = suspectsAfter(
      'the screen says 51',
      'any news?',
      'now it says 54',
    );
    expect([first?.[0], second?.[0]]).toEqual(['insufficient-funds', 'insufficient-funds']);
    expect(third?.[0]).not.toBe('insufficient-funds');
  });

  it('follows facts as they are told', () => {
    const [first, second] = suspectsAfter(
      'my payment was declined',
      'it happens with every card on all our terminals, and nothing reaches the bank',
    );
    expect(second).not.toEqual(first);
  });
});
