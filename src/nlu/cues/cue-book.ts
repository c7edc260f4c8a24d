import type { QuestionId, Questions } from '../../knowledge/question.ts';
import { QUESTIONS } from '../../knowledge/question.ts';
import { cueText } from './cue-text.ts';

/** Words that state an option. */
export interface Cue {
  readonly question: QuestionId;
  readonly option: string;
  /** the words in the order in which they must come; between two parts a few others may stand */
  readonly parts: readonly string[];
  /** too vague for a free text: counts only in a reply to the question */
  readonly vague: boolean;
}

/** The cues by their first word, or first Chinese character. */
export type CueBook = ReadonlyMap<string, readonly Cue[]>;

/** A word of Latin letters and digits, or one Chinese character. */
export const TOKEN = /[a-z0-9$]+|\p{Script=Han}/gu;

const VAGUE = '=';
const GAP = '...';

const books = new WeakMap<Questions, CueBook>();

/** The cues of `questions`, arranged for look-up; made once for each value. */
export function cueBook(questions: Questions): CueBook {
  const known = books.get(questions);
  if (known !== undefined) return known;
  const book = arranged(QUESTIONS.flatMap((id) => cuesOf(questions, id)));
  books.set(questions, book);
  return book;
}

function cuesOf(questions: Questions, question: QuestionId): readonly Cue[] {
  return Object.entries(questions[question].options).flatMap(([option, { cues }]) =>
    [...cues.en, ...cues.zh].map((cue) => ({
      question,
      option,
      parts: cue.replace(VAGUE, '').split(GAP).map(cueText),
      vague: cue.startsWith(VAGUE),
    })),
  );
}

/** What stands under two questions tells neither of them apart, so it is vague. */
function arranged(cues: readonly Cue[]): CueBook {
  const questions = new Map<string, Set<QuestionId>>();
  for (const cue of cues) {
    const words = cue.parts.join(GAP);
    questions.set(words, (questions.get(words) ?? new Set()).add(cue.question));
  }
  const book = new Map<string, Cue[]>();
  for (const cue of cues) {
    const shared = (questions.get(cue.parts.join(GAP))?.size ?? 0) > 1;
    const key = cue.parts[0]?.match(TOKEN)?.[0] ?? '';
    const shelf = book.get(key) ?? [];
    shelf.push({ ...cue, vague: cue.vague || shared });
    book.set(key, shelf);
  }
  return book;
}
