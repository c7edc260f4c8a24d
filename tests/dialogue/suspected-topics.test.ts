import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/dialogue/conversation.ts';
import { type Said, takeTurn } from '../../src/turn.ts';
import { shippedBrain } from '../brain.ts';

const brain = shippedBrain();

/** What the desk's people are told to suspect after `lines`. */
function suspectedAfter(...lines: readonly Said[]): readonly string[] {
  let conversation = newConversation('c1', 'merchant', null);
  let suspects: readonly string[] = [];
  for (const line of lines) {
    const turn = takeTurn(brain, conversation, line);
    conversation = turn.conversation;
    suspects = turn.opens?.suspects.map(({ topic }) => topic) ?? [];
  }
  return suspects;
}

function says(text: string): Said {
  return { kind: 'text', text, masked: 0, mentioned: true };
}

describe('what the desk’s people are told to suspect', () => {
  it('is three causes where two questions settled nothing, and not that a payment was declined', () => {
    const suspects = suspectedAfter(
      says('my payment was declined'),
      { kind: 'choice', question: 'code', option: 'not-sure', value: null },
      says('no idea'),
    );
    expect(suspects).toHaveLength(3);
    expect(suspects).not.toContain('declined-unspecified');
    for (const topic of suspects) expect(brain.knowledge.content.causes).toHaveProperty(topic);
  });
});
