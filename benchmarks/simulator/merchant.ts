import type { DiagnosableCause } from '../../src/diagnosis/diagnose.ts';
import { type ObservedOption, tellingOptions } from '../../src/diagnosis/likelihood.ts';
import type { Frequency } from '../../src/knowledge/article.ts';
import { OBSERVATIONS, type ObservationId } from '../../src/knowledge/question.ts';

/** What a merchant says when asked; null where the merchant cannot tell. */
export interface Merchant {
  readonly cause: DiagnosableCause;
  answer(question: ObservationId): ObservedOption | null;
  /** the topic of a code in the first message */
  tellsCode(): string | null;
  /** the topic that the code or wording stands for, once asked for it */
  code(): string | null;
  /** what is told instead of a code: whether it describes the problem well */
  describes(): boolean;
  /** one of the offered topics, or null for "neither" */
  topic(offered: readonly string[]): string | null;
  /** a fact told unasked */
  volunteers(): { readonly question: ObservationId; readonly option: ObservedOption } | null;
}

// How a real merchant behaves: assumptions, to be replaced by counts once the desk has run.
/** what happens, as against what the diagnosis believes of it (see WEIGHT in likelihood.ts) */
const HAPPENS: Readonly<Record<Frequency, number>> = {
  usual: 1,
  possible: 0.3,
  rare: 0.08,
  never: 0,
};
const CANNOT_TELL = 0.15;
const SLIPS = 0.04;
const CODE_AT_ONCE = 0.2;
const QUOTES_CODE = 0.55;
const QUOTES_WORDS = 0.15;
// asked for the exact words, some describe what they see: a second, clearer message
const DESCRIBES_INSTEAD = 0.3;
const MISREADS_CODE = 0.03;
const KNOWS_ITS_TOPIC = 0.9;
const PICKS_ANYWAY = 0.2;
const TELLS_UNASKED = 0.3;

/** A merchant whose payment fails for `cause`, with everything left to chance drawn from `random`. */
export function merchantWith(
  cause: DiagnosableCause,
  causes: readonly DiagnosableCause[],
  random: () => number,
): Merchant {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const telling = OBSERVATIONS.filter((question) => cause.signs[question] !== undefined);

  const coded = (cause.codes ?? []).length > 0;

  function answer(question: ObservationId): ObservedOption | null {
    if (random() < CANNOT_TELL) return null;
    const options = tellingOptions(question);
    if (random() < SLIPS) return pick(options) ?? null;
    const frequencies: Partial<Record<string, Frequency>> = cause.signs[question] ?? {};
    return drawn(options, (option) => HAPPENS[frequencies[option] ?? 'possible'], random);
  }

  return {
    cause,
    answer,
    tellsCode() {
      return coded && random() < CODE_AT_ONCE ? cause.id : null;
    },
    code() {
      const quotes = coded ? QUOTES_CODE : QUOTES_WORDS;
      if (random() >= quotes) return null;
      return random() < MISREADS_CODE ? (pick(causes)?.id ?? null) : cause.id;
    },
    describes: () => random() < DESCRIBES_INSTEAD,
    topic(offered) {
      if (offered.includes(cause.id)) {
        return random() < KNOWS_ITS_TOPIC ? cause.id : (pick(offered) ?? null);
      }
      return random() < PICKS_ANYWAY ? (pick(offered) ?? null) : null;
    },
    volunteers() {
      if (random() >= TELLS_UNASKED) return null;
      const question = pick(telling);
      const option = question === undefined ? null : answer(question);
      return question === undefined || option === null ? null : { question, option };
    },
  };
}

function drawn<T>(from: readonly T[], weight: (one: T) => number, random: () => number): T | null {
  const total = from.reduce((sum, one) => sum + weight(one), 0);
  let left = random() * total;
  for (const one of from) {
    left -= weight(one);
    if (left < 0) return one;
  }
  return from.at(-1) ?? null;
}
