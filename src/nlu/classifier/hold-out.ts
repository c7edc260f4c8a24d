import { intAt } from '../features/element.ts';
import { seededRandom, shuffle } from '../machine/random.ts';

/** One round of a rehearsal, in line numbers. */
export interface Round {
  readonly trained: Int32Array;
  /** Lines of intents that were trained, kept back: what a new wording looks like. */
  readonly heldOut: Int32Array;
  /** Lines of intents that were not trained at all: what a topic that is not ours looks like. */
  readonly hidden: Int32Array;
}

const SEED = 7;
/** Of a hidden intent's lines every so many-th stands for questions that are not ours. */
const SPARED = 4;

/**
 * Leave-intent-out rounds: each hides a share of the intents altogether, every fourth line of
 * them standing for out-of-scope questions, and holds back the same share of the other lines.
 * Lines of intent -1 (background) are held back as well, and count as hidden.
 */
export function leaveIntentOut(intentOf: Int32Array, rounds: number): readonly Round[] {
  const lastIntent = intentOf.reduce((last, intent) => Math.max(last, intent), -1);
  const hiddenIn = dealOut(lastIntent + 1, rounds);
  const placeOf = placesWithinIntent(intentOf);
  const lines = Int32Array.from(intentOf.keys());
  return Array.from({ length: rounds }, (_, round) => {
    const isHidden = (line: number) => hiddenIn[intAt(intentOf, line)] === round;
    const isBack = (line: number) => intAt(placeOf, line) % rounds === round;
    const isBackground = (line: number) => intAt(intentOf, line) < 0;
    return {
      trained: lines.filter((line) => !isHidden(line) && !isBack(line)),
      heldOut: lines.filter((line) => !isHidden(line) && isBack(line) && !isBackground(line)),
      hidden: lines.filter((line) =>
        isBackground(line) ? isBack(line) : isHidden(line) && intAt(placeOf, line) % SPARED === 0,
      ),
    };
  });
}

/** Deals the numbers 0 up to `count` out to rounds, evenly and in an order without pattern. */
function dealOut(count: number, rounds: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  shuffle(order, count, seededRandom(SEED));
  return order.map((place) => place % rounds);
}

/** For each line, how many lines of its intent came before it. */
function placesWithinIntent(intentOf: Int32Array): Int32Array {
  const seen = new Map<number, number>();
  return intentOf.map((intent) => {
    const place = seen.get(intent) ?? 0;
    seen.set(intent, place + 1);
    return place;
  });
}
