import { intAt } from '../features/element.ts';
import { BACKGROUND } from '../machine/one-vs-rest.ts';
import { seededRandom, shuffle } from '../machine/random.ts';

/** One round of a rehearsal, in line numbers. */
export interface Round {
  readonly trained: Int32Array;
  /** Lines of intents that were trained, kept back: what a new wording looks like. */
  readonly heldOut: Int32Array;
  /** Lines of the background, or of intents that were not trained at all: what is not ours looks like. */
  readonly foreign: Int32Array;
}

const SEED = 7;
/** A round holds back one line in so many. */
const PARTS = 5;
/** Three numbers of calibration and a threshold an intent need no more lines than these. */
const ENOUGH_LINES = 3000;
/** Of a hidden intent's lines every so many-th stands for questions that are not ours. */
const SPARED = 4;

/**
 * Rounds that each hold back another fifth of the lines, evenly of all intents: as many as it takes
 * to have held back 3,000 lines, at most five. Background lines that are held back stand for
 * what is not ours. Where there are none, each round hides a fifth of the intents altogether
 * instead, and every fourth line of them stands for it.
 */
export function dealRounds(intentOf: Int32Array): readonly Round[] {
  const placeOf = placesWithinIntent(intentOf);
  const hiddenIn = intentOf.includes(BACKGROUND) ? null : dealOutIntents(intentOf);
  const lines = Int32Array.from(intentOf.keys());
  const rounds = Math.min(PARTS, Math.ceil((PARTS * ENOUGH_LINES) / intentOf.length));
  return Array.from({ length: rounds }, (_, round) => {
    const isHidden = (line: number) => hiddenIn?.[intAt(intentOf, line)] === round;
    const isBack = (line: number) => intAt(placeOf, line) % PARTS === round;
    const isOurs = (line: number) => intentOf[line] !== BACKGROUND && !isHidden(line);
    return {
      trained: lines.filter((line) => !isHidden(line) && !isBack(line)),
      heldOut: lines.filter((line) => isOurs(line) && isBack(line)),
      foreign: lines.filter((line) =>
        isHidden(line) ? intAt(placeOf, line) % SPARED === 0 : !isOurs(line) && isBack(line),
      ),
    };
  });
}

/** The round in which each intent is hidden: dealt out evenly, in an order without pattern. */
function dealOutIntents(intentOf: Int32Array): Int32Array {
  const count = intentOf.reduce((last, intent) => Math.max(last, intent), -1) + 1;
  const order = Int32Array.from({ length: count }, (_, i) => i);
  shuffle(order, count, seededRandom(SEED));
  return order.map((place) => place % PARTS);
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
