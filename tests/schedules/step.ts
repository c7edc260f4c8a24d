import fc from 'fast-check';

/** One thing that happens. `thread`: which of the merchant's threads, or the case of it. */
export type Step =
  | { readonly kind: 'merchant-writes'; readonly thread: number; readonly words: number }
  | { readonly kind: 'merchant-wants-person'; readonly thread: number }
  | { readonly kind: 'agent-claims'; readonly thread: number; readonly agent: number }
  | { readonly kind: 'agent-replies'; readonly thread: number; readonly agent: number }
  | { readonly kind: 'agent-notes'; readonly thread: number; readonly agent: number }
  | { readonly kind: 'agent-takes-over'; readonly thread: number; readonly agent: number }
  | { readonly kind: 'agent-resolves'; readonly thread: number; readonly agent: number }
  | { readonly kind: 'agent-hands-back'; readonly thread: number; readonly agent: number }
  | { readonly kind: 'time-passes'; readonly minutes: number }
  | { readonly kind: 'works'; readonly deliveries: number }
  | { readonly kind: 'dies-after-sending' }
  | { readonly kind: 'dies-before-sending' }
  | { readonly kind: 'answer-lost' }
  | { readonly kind: 'channel-breaks' }
  | { readonly kind: 'channel-mended' };

export const THREADS = 2;
/** What merchants write: clear ones, vague ones, thanks, and the wish for a person. */
export const WORDS = [
  'the screen says 51',
  'my payment was declined',
  'still the same',
  'thanks',
  'I want to talk to a person',
  '刷卡提示51，怎么回事',
] as const;

const thread = fc.nat({ max: THREADS - 1 });
const agent = fc.nat({ max: 1 });
const acts = [
  'agent-claims',
  'agent-replies',
  'agent-notes',
  'agent-takes-over',
  'agent-resolves',
  'agent-hands-back',
] as const;

const writes = fc.record({
  kind: fc.constant('merchant-writes' as const),
  thread,
  words: fc.nat({ max: WORDS.length - 1 }),
});

/** Any order of events; merchants and the worker come more often than crashes. */
export const anySchedule: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: writes },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('merchant-wants-person' as const), thread }),
    },
    { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom(...acts), thread, agent }) },
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('works' as const), deliveries: fc.nat({ max: 6 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('time-passes' as const),
        minutes: fc.nat({ max: 4000 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          'dies-after-sending' as const,
          'dies-before-sending' as const,
          'answer-lost' as const,
          'channel-breaks' as const,
          'channel-mended' as const,
        ),
      }),
    },
  ),
  { minLength: 1, maxLength: 14 },
);
