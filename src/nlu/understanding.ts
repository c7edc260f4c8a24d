import type { CodeMention } from '../knowledge/codes/code-mention.ts';
import type { Observations } from '../knowledge/question.ts';
import type { Language } from '../knowledge/text.ts';
import type { Classification } from './classifier/classification.ts';
import type { Entities } from './entities/entities.ts';

/** All that the desk reads out of one text, before it decides anything. */
export interface Understanding {
  /** the masked words, markup decoded */
  readonly text: string;
  /** null where nothing tells, and nothing was said before */
  readonly language: Language | null;
  /** how many secrets were masked in this text */
  readonly masked: number;
  /** letters, digits or Han characters; false for emoji, punctuation or nothing */
  readonly saysSomething: boolean;
  /** something beside masked secrets and the words that introduce them */
  readonly hasWords: boolean;
  readonly classification: Classification;
  /** causes that the text says it is not */
  readonly ruledOut: readonly string[];
  readonly codes: readonly CodeMention[];
  readonly entities: Entities;
  readonly observations: Observations;
}
