import { int32At } from '../features/element.ts';

/**
 * What a slip of the finger costs, in nats: about minus the logarithm of how often it happens to a
 * letter. Swapped, lost and doubled letters come first (Damerau 1964); of wrong letters, those of
 * the key beside it; and least of all a letter that nothing explains.
 */
export const SLIP = {
  lost: 4.25,
  doubled: 4.25,
  swapped: 4.25,
  beside: 5.75,
  wrong: 7.25,
  added: 6.75,
} as const;

/** Added where the first letter is another: that is where people look when they type. */
const OTHER_FIRST_LETTER = 0.5;

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const LETTER_CODES = 128;
const isBeside = besideEachOther();

/** Longer words are never corrected. */
const LONGEST = 31;
const WIDTH = LONGEST + 1;

/** What it costs that a word was meant; Infinity where that is more than `most`. */
export type SlipCost = (meant: string, most: number) => number;

/** A typed word, letter by letter from 1 on, with what each costs where it was not meant. */
interface Typed {
  readonly length: number;
  readonly letters: Int32Array;
  readonly addedCosts: Float64Array;
}

/** The last three rows of the table of costs: row i, place j is to type j letters where i were meant. */
const table = new Float64Array(3 * WIDTH);

/**
 * What it costs to type a word where another was meant: the cheapest way by weighted optimal
 * string alignment. Both in lower-case ASCII.
 */
export function slipsInto(word: string): SlipCost {
  if (word.length > LONGEST) return () => Number.POSITIVE_INFINITY;
  const typed: Typed = {
    length: word.length,
    letters: Int32Array.from({ length: word.length + 1 }, (_, j) => word.charCodeAt(j - 1)),
    addedCosts: Float64Array.from({ length: word.length + 1 }, (_, j) => addedCost(word, j)),
  };
  const firstLetter = word.charCodeAt(0);
  return (meant, most) => {
    const first = meant.charCodeAt(0) === firstLetter ? 0 : OTHER_FIRST_LETTER;
    const cost = first + alignmentCost(meant, typed, most - first);
    return cost > most ? Number.POSITIVE_INFINITY : cost;
  };
}

function alignmentCost(meant: string, typed: Typed, most: number): number {
  if (meant.length > LONGEST) return Number.POSITIVE_INFINITY;
  table[0] = 0;
  for (let j = 1; j <= typed.length; j++)
    table[j] = float64At(table, j - 1) + float64At(typed.addedCosts, j);
  let lowestBefore = 0;
  for (let i = 1; i <= meant.length; i++) {
    const lowest = fillRow(meant, i, typed);
    // A swap looks two rows back.
    if (Math.min(lowest, lowestBefore) > most) return Number.POSITIVE_INFINITY;
    lowestBefore = lowest;
  }
  return float64At(table, rowOf(meant.length) + typed.length);
}

/** The costs of all beginnings of the typed word for i letters that were meant; gives the lowest. */
function fillRow(meant: string, i: number, { length, letters, addedCosts }: Typed): number {
  const row = rowOf(i);
  const above = rowOf(i - 1);
  const letter = meant.charCodeAt(i - 1);
  const swappedWith = meant.charCodeAt(i - 2);
  let left = i * SLIP.lost;
  let diagonal = float64At(table, above);
  let lowest = left;
  table[row] = left;
  for (let j = 1; j <= length; j++) {
    const typed = int32At(letters, j);
    const up = float64At(table, above + j);
    left = Math.min(
      diagonal + (typed === letter ? 0 : wrongCost(letter, typed)),
      up + SLIP.lost,
      left + float64At(addedCosts, j),
    );
    if (typed === swappedWith && int32At(letters, j - 1) === letter) {
      left = Math.min(left, float64At(table, rowOf(i - 2) + j - 2) + SLIP.swapped);
    }
    table[row + j] = left;
    diagonal = up;
    if (left < lowest) lowest = left;
  }
  return lowest;
}

function rowOf(i: number): number {
  return (i % 3) * WIDTH;
}

function float64At(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function wrongCost(meant: number, typed: number): number {
  return isBeside[meant * LETTER_CODES + typed] === 1 ? SLIP.beside : SLIP.wrong;
}

/** Of letter j, counted from 1: cheap where it doubles the one before or after. */
function addedCost(typed: string, j: number): number {
  const letter = typed.charCodeAt(j - 1);
  const doubles = letter === typed.charCodeAt(j - 2) || letter === typed.charCodeAt(j);
  return doubles ? SLIP.doubled : SLIP.added;
}

/** 1 for two keys of QWERTY that touch: in a row, or one row down to the left or straight below. */
function besideEachOther(): Uint8Array {
  const table = new Uint8Array(LETTER_CODES * LETTER_CODES);
  const mark = (one: string | undefined, other: string | undefined): void => {
    if (one === undefined || other === undefined) return;
    table[one.charCodeAt(0) * LETTER_CODES + other.charCodeAt(0)] = 1;
    table[other.charCodeAt(0) * LETTER_CODES + one.charCodeAt(0)] = 1;
  };
  for (const [row, keys] of KEYS.entries()) {
    for (const [place, key] of [...keys].entries()) {
      mark(key, keys[place + 1]);
      mark(key, KEYS[row + 1]?.[place]);
      mark(key, KEYS[row + 1]?.[place - 1]);
    }
  }
  return table;
}
