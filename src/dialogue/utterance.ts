import type { QuestionId } from '../knowledge/question.ts';
import type { Understanding } from '../nlu/understanding.ts';

/** One thing that a merchant said or picked, already understood. */
export type Utterance =
  | {
      readonly kind: 'text';
      readonly understanding: Understanding;
      /** addressed to the desk by a mention or in a direct message */
      readonly mentioned: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly question: QuestionId;
      readonly option: string;
      /** what a choice carries beside its option: the code, the brand, the amount */
      readonly understanding: Understanding | null;
    }
  | { readonly kind: 'vote'; readonly vote: Vote };

/** The buttons under an answer. */
export const VOTES = ['solved', 'still-failing', 'person'] as const;
export type Vote = (typeof VOTES)[number];
