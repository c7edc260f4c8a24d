import { inScope, isRight, type Prediction } from './prediction.ts';
import { share } from './share.ts';
import { type Thresholded, thresholded } from './thresholded.ts';
import { macroF1, topicScores } from './topic-scores.ts';

/** The quality on the lines of one script. */
export interface LanguageScore {
  readonly language: 'en' | 'zh';
  readonly lines: number;
  /** Fractions 0..1 of lines in scope; null where there are none. */
  readonly accuracy: number | null;
  readonly macroF1: number;
  readonly thresholded: Thresholded;
}

const HAN = /\p{Script=Han}/u;

/** The language of a test line: a line with a Han character is Chinese. */
export function languageOf(text: string): LanguageScore['language'] {
  return HAN.test(text) ? 'zh' : 'en';
}

/** Quality by language; a language without lines is left out. */
export function languageScores(predictions: readonly Prediction[]): readonly LanguageScore[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const members = predictions.filter(({ text }) => languageOf(text) === language);
    if (members.length === 0) return [];
    const ours = members.filter(inScope);
    return [
      {
        language,
        lines: members.length,
        accuracy: share(ours, isRight),
        macroF1: macroF1(topicScores(ours)),
        thresholded: thresholded(members),
      },
    ];
  });
}
