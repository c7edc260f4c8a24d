import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/dialogue/conversation.ts';
import type { Turn } from '../../src/dialogue/respond.ts';
import { withFiles } from '../../src/dialogue/with-files.ts';
import { sampleFacts } from '../slack/views/sample-case.ts';

const facts = sampleFacts('en');

function turn(kind: 'relay' | 'escalate', files: readonly string[] = []): Turn {
  const relay = { kind: 'relay', reason: 'person-owns' } as const;
  const escalate = { kind: 'escalate', reason: 'asked-for-person', topic: null } as const;
  return {
    conversation: { ...newConversation('c', 'm', null), files },
    outbound: [],
    decision: kind === 'relay' ? relay : escalate,
    understanding: null,
    ranking: [],
    opens: kind === 'relay' ? null : facts,
    facts: () => facts,
  };
}

describe('files that come with the words', () => {
  it('change nothing where there are none', () => {
    const before = turn('relay');
    expect(withFiles(before, [])).toBe(before);
  });

  it('are kept for a case to come, and stand in the one that opens now', () => {
    const {
      conversation,
      opens,
      facts: told,
      outbound,
    } = withFiles(turn('escalate', ['a']), ['b']);
    expect(conversation.files).toEqual(['a', 'b']);
    expect(opens?.files).toEqual(['a', 'b']);
    expect(told().files).toEqual(['a', 'b']);
    expect(outbound).toEqual([]);
  });

  it('are told at once to the person who has the thread', () => {
    const { outbound, opens } = withFiles(turn('relay'), ['b']);
    expect(outbound).toEqual([{ to: 'desk', kind: 'files', links: ['b'] }]);
    expect(opens).toBeNull();
  });

  it('are kept up to ten, the latest', () => {
    const many = Array.from({ length: 12 }, (_, index) => `f${index}`);
    expect(withFiles(turn('relay'), many).conversation.files).toEqual(many.slice(2));
  });
});
