import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../../knowledge/text.ts';
import type { TrainingLines } from '../../knowledge/training.ts';
import { normalise } from '../../nlu/text/normalise.ts';
import { tokenise } from '../../nlu/text/tokens.ts';
import type { ContentFile } from '../content-files.ts';
import type { Finding } from '../finding.ts';
import { findingAt, type Lint } from '../lint.ts';

/** Of the shorter line's tokens; above it, two lines are one line written twice. */
const MOST_SHARED = 0.7;
/** Of a topic's lines in one language; above it, they were written from a template. */
const MOST_SAME_START = 0.15;
/** Two short lines ("51 declined", "declined 51?") share everything and still differ in use. */
const SHORT = 3;

/** Words, and single characters of Chinese. */
function tokensOf(text: string): readonly string[] {
  return tokenise(normalise(text)).flatMap((token) =>
    token.kind === 'han' ? [...token.text] : [token.text],
  );
}

/** Share of the larger line's distinct tokens that both have. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((token) => b.has(token)).length;
  return shared / Math.max(a.size, b.size);
}

function tooAlike(file: ContentFile<TrainingLines>, language: WrittenLanguage): readonly Finding[] {
  const sets = file.value[language].map((text) => new Set(tokensOf(text)));
  return sets.flatMap((tokens, index): readonly Finding[] => {
    const twin = sets.findIndex(
      (other, earlier) =>
        earlier < index && tokens.size > SHORT && overlap(tokens, other) > MOST_SHARED,
    );
    if (twin < 0) return [];
    const percent = Math.round(overlap(tokens, sets[twin] ?? tokens) * 100);
    return [
      findingAt(
        file,
        [language, index],
        'varied-examples',
        `shares ${percent} % of its words with "${file.value[language][twin] ?? ''}"`,
        `at most ${MOST_SHARED * 100} % between two lines of a topic`,
      ),
    ];
  });
}

function sameStart(
  file: ContentFile<TrainingLines>,
  language: WrittenLanguage,
): readonly Finding[] {
  const lines = file.value[language];
  const counts = new Map<string, number>();
  for (const text of lines) {
    const start = tokensOf(text).slice(0, 2).join(' ');
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1 && count / lines.length > MOST_SAME_START)
    .map(([start, count]) =>
      findingAt(
        file,
        [language],
        'varied-examples',
        `${count} of ${lines.length} lines start with "${start}"`,
        `at most ${MOST_SAME_START * 100} % may start with the same two words`,
      ),
    );
}

export const variedExamples: Lint = (content) =>
  content.training.flatMap((file) =>
    WRITTEN_LANGUAGES.flatMap((language) => [
      ...tooAlike(file, language),
      ...sameStart(file, language),
    ]),
  );
