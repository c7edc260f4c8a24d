import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/cli/shown-text.ts';
import {
  type Conversation,
  newConversation,
  parseConversation,
} from '../../src/dialogue/conversation.ts';
import { VOTES } from '../../src/dialogue/utterance.ts';
import { OBSERVATIONS, OPTIONS, QUESTIONS } from '../../src/knowledge/question.ts';
import { mask } from '../../src/privacy/mask.ts';
import { type Said, takeTurn } from '../../src/turn.ts';
import { shippedBrain } from '../brain.ts';

const brain = shippedBrain();
const { content } = brain.knowledge;

/** What only our own people may read: the titles of confidential reasons, as articles and codes. */
const DESK_ONLY = [...Object.values(content.causes), ...Object.values(content.codeCauses)]
  .filter(({ audience }) => audience === 'desk')
  .flatMap(({ title }) => Object.values(title));

const topics = [...Object.keys(content.causes), ...Object.keys(content.guides), 'neither'];

const sentence = fc.constantFrom(
  'my payment was declined',
  '交易被拒了',
  '交易失敗了',
  'the screen says 51',
  '提示43',
  'code 41',
  'lost card',
  '顾客的卡被挂失了',
  'still not working',
  'the terminal is frozen',
  'tap fails, chip works',
  'all cards fail on all terminals',
  'Stripe',
  'no code',
  '不知道',
  '1',
  'the second one',
  'thanks',
  'hello',
  '4111 1111 1111 1111',
  'card 4111 1111 1111 1111 says 59',
  'what time is it in Tokyo?',
  '👍',
  '',
);
const words = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const text = fc.tuple(words, fc.boolean()).map(([typed, mentioned]): Said => {
  const masked = mask(typed);
  return { kind: 'text', text: masked.text, masked: masked.spans.length, mentioned };
});
const choice = fc.oneof(
  fc
    .constantFrom(...OBSERVATIONS)
    .chain((question) =>
      fc.constantFrom(...OPTIONS[question]).map((option) => ({ question, option })),
    ),
  fc.constantFrom(...topics).map((option) => ({ question: QUESTIONS[1], option })),
  fc.constant({ question: QUESTIONS[0], option: 'not-sure' }),
);
const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 5, arbitrary: text },
  {
    weight: 2,
    arbitrary: choice.map((picked): Said => ({ kind: 'choice', value: null, ...picked })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...VOTES).map((vote): Said => ({ kind: 'vote', vote })),
  },
);
const dialogue = fc.array(said, { maxLength: 8 });

/** Plays `lines` and looks at each turn, and at the conversation before it. */
function play(
  lines: readonly Said[],
  look: (turn: ReturnType<typeof takeTurn>, before: Conversation) => void,
): void {
  let conversation = newConversation('c', 'merchant', null);
  for (const line of lines) {
    const turn = takeTurn(brain, conversation, line);
    look(turn, conversation);
    conversation = turn.conversation;
  }
}

describe('whatever a merchant says or presses, the desk', () => {
  it('throws nothing, leaves what it was given, and can store what it gives', () => {
    fc.assert(
      fc.property(dialogue, (lines) => {
        let conversation = newConversation('c', 'merchant', null);
        for (const line of lines) {
          const before = JSON.stringify(conversation);
          const turn = takeTurn(brain, conversation, line);
          expect(JSON.stringify(conversation)).toBe(before);
          expect(parseConversation(JSON.stringify(turn.conversation))).toEqual(turn.conversation);
          conversation = turn.conversation;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same again to the same words', () => {
    fc.assert(
      fc.property(dialogue, said, (lines, last) => {
        play(lines, ({ conversation }) => {
          const again = () => JSON.stringify(takeTurn(brain, conversation, last));
          expect(again()).toBe(again());
        });
      }),
      { numRuns: 30 },
    );
  });

  it('asks at most twice before it answers or hands over, and never the same twice', () => {
    fc.assert(
      fc.property(dialogue, (lines) => {
        play(lines, ({ conversation }) => {
          expect(conversation.asked.length).toBeLessThanOrEqual(2);
          expect(new Set(conversation.asked).size).toBe(conversation.asked.length);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('only relays once a person has the conversation, and opens one case', () => {
    fc.assert(
      fc.property(dialogue, (lines) => {
        let cases = 0;
        play(lines, ({ decision, opens, outbound }, before) => {
          cases += opens ? 1 : 0;
          if (before.owner !== 'person') return;
          expect(decision.kind).toBe('relay');
          const spoken = outbound.filter(
            ({ to, kind }) => to === 'merchant' && kind !== 'secrets-note',
          );
          expect(spoken).toEqual([]);
        });
        expect(cases).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('never names to the merchant a reason that is for our own people', () => {
    fc.assert(
      fc.property(dialogue, (lines) => {
        play(lines, (turn) => {
          const read = shownText(content, { turn, caseNumber: 1 }) ?? '';
          const shown = JSON.stringify(turn.outbound.filter(({ to }) => to === 'merchant'));
          for (const title of DESK_ONLY) {
            expect(read).not.toContain(title);
            expect(shown).not.toContain(title);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('gives every decision a reason, and says nothing where it is silent or relays', () => {
    fc.assert(
      fc.property(dialogue, (lines) => {
        play(lines, (turn) => {
          const { kind, reason } = turn.decision;
          expect(reason).not.toBe('');
          const read = shownText(content, { turn, caseNumber: 1 });
          if (kind === 'silent' || kind === 'relay') expect(read).toBeNull();
          if (kind === 'answer' || kind === 'ask' || kind === 'escalate') expect(read).toBeTruthy();
        });
      }),
      { numRuns: 100 },
    );
  });
});
