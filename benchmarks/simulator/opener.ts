import type { PriorTopic } from '../../src/diagnosis/prior.ts';
import { TOPIC } from '../../src/knowledge/topic.ts';

/** How much the first message says. */
export type Clarity = 'clear' | 'partial' | 'vague';

/** A first message as the classifier ranks it. */
export interface Opener {
  readonly clarity: Clarity;
  readonly ranking: readonly PriorTopic[];
  /** the topic that a second, clear description of the problem is taken for */
  readonly again: string;
}

// Assumed mix of first messages, and how often the true cause stands where in the ranking. The
// confidences are calibrated: each is how often a topic in that place is the true one.
const MIX = { clear: 0.5, partial: 0.3, vague: 0.2 } as const satisfies Record<Clarity, number>;
const PLACES = {
  clear: [0.95, 0.02, 0.01],
  partial: [0.55, 0.22, 0.1],
  vague: [0.12],
} as const satisfies Record<Clarity, readonly number[]>;
const VAGUE_CONFIDENCE = 0.75;

/** A first message about `cause`, drawn from the mix, or of the given clarity. */
export function openerFor(
  cause: string,
  others: readonly string[],
  random: () => number,
  only: Clarity | null,
): Opener {
  const clarity = only ?? drawClarity(random());
  const places: readonly number[] = PLACES[clarity];
  const truePlace = drawPlace(places, random());
  const topics = new Set<string>();
  places.forEach((_, place) => {
    topics.add(place === truePlace ? cause : otherThan(cause, topics, others, random));
  });
  const ranking = [...topics].map((topic, place) => ({ topic, confidence: places[place] ?? 0 }));
  const understood = random() < PLACES.clear[0];
  return {
    clarity,
    again: understood ? cause : otherThan(cause, topics, others, random),
    ranking:
      clarity === 'vague'
        ? [{ topic: TOPIC.unspecified, confidence: VAGUE_CONFIDENCE }, ...ranking]
        : ranking,
  };
}

function drawClarity(chance: number): Clarity {
  if (chance < MIX.clear) return 'clear';
  return chance < MIX.clear + MIX.partial ? 'partial' : 'vague';
}

/** The place of the true cause; beyond the last one it is not in the ranking. */
function drawPlace(places: readonly number[], chance: number): number {
  let left = chance;
  const place = places.findIndex((probability) => {
    left -= probability;
    return left < 0;
  });
  return place < 0 ? places.length : place;
}

function otherThan(
  cause: string,
  taken: ReadonlySet<string>,
  others: readonly string[],
  random: () => number,
): string {
  const free = others.filter((other) => other !== cause && !taken.has(other));
  return free[Math.floor(random() * free.length)] ?? cause;
}
