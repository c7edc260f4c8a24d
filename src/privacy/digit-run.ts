import { asciiDigits, DIGIT_CLASS } from './digit.ts';

/** Digits without anything between them, and of one script. */
export interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Consecutive groups of one run, `from` to `to` inclusive, that could be one number. */
export interface NumberWindow {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  readonly run: readonly Group[];
  readonly from: number;
  readonly to: number;
}

// What people put between the digits of one number: no letter, and none of the signs of money, sums and links.
const GAP = /^(?::|[^\p{L}\p{N}\p{Sc}:+=^<>@%&\uFFFC]{0,4})$/u;
const MAX_GAP = 4;
const SPELLED = new RegExp(`[0-9]+|[${DIGIT_CLASS.replace('0-9', '')}]+`, 'g');

/** Every run of digit groups in a folded text; within a run, gaps are at most four separators long. */
export function digitRuns(folded: string): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  for (const match of folded.matchAll(SPELLED)) {
    const start = match.index;
    const group = { digits: asciiDigits(match[0]), start, end: start + match[0].length };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isGap(folded, last.end, start)) {
      run.push(group);
    } else {
      runs.push([group]);
    }
  }
  return runs;
}

/**
 * The windows of `min` to `max` digits that `accept` takes, over all runs of the text. Linear,
 * since each group begins at most `max` windows.
 */
export function findWindows(
  folded: string,
  min: number,
  max: number,
  accept: (window: NumberWindow) => boolean,
): readonly NumberWindow[] {
  const windows: NumberWindow[] = [];
  for (const window of allWindows(folded, max)) {
    if (window.digits.length >= min && accept(window)) {
      windows.push(window);
    }
  }
  return windows;
}

function* allWindows(folded: string, max: number): Generator<NumberWindow> {
  for (const run of digitRuns(folded)) {
    for (const [from, first] of run.entries()) {
      yield* windowsFrom(run, first, from, max);
    }
  }
}

/** The windows of at most `max` digits that begin with group `first`, the shortest first. */
function* windowsFrom(
  run: readonly Group[],
  first: Group,
  from: number,
  max: number,
): Generator<NumberWindow> {
  let digits = '';
  for (let to = from; to < run.length; to += 1) {
    const last = run[to] ?? first;
    digits += last.digits;
    if (digits.length > max) {
      return;
    }
    yield { digits, start: first.start, end: last.end, run, from, to };
  }
}

/** How many digits each group of the window has. */
export function groupSizes(window: NumberWindow): readonly number[] {
  return window.run.slice(window.from, window.to + 1).map((group) => group.digits.length);
}

/** Whether the window begins or ends where the run does. */
export function isAtEdge(window: NumberWindow): boolean {
  return window.from === 0 || window.to === window.run.length - 1;
}

/** Nothing else in the run: no digits stand directly before or after. */
function isWholeRun(window: NumberWindow): boolean {
  return window.from === 0 && window.to === window.run.length - 1;
}

/** One group, or equal groups with a shorter or longer last one (4-4-4-6), or all digits of the run. */
export function isNaturalLayout(window: NumberWindow): boolean {
  if (window.from === window.to || isWholeRun(window)) {
    return true;
  }
  const sizes = groupSizes(window);
  const size = sizes[0] ?? 0;
  const equal = sizes.slice(0, -1).every((other) => other === size);
  return equal && (size > 2 || (size === 1 && sizes.at(-1) === 1));
}

/** A change of script is a gap of no width: 第一4111 is 第一 and a number. */
function isGap(folded: string, from: number, to: number): boolean {
  return to - from <= MAX_GAP && GAP.test(folded.slice(from, to));
}
