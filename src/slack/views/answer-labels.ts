import type { Language } from '../../knowledge/text.ts';
import type { Phrasing } from './phrasing.ts';

/** What stands on the buttons of an answer. */
export interface AnswerLabels {
  readonly solved: string;
  readonly stillFailing: string;
  readonly person: string;
  readonly details: string;
  /** says where the steps {range} are */
  readonly moreSteps: string;
  readonly helpful: string;
  readonly notHelpful: string;
}

/** The buttons of an answer in `language`. */
export function answerLabels(phrasing: Phrasing, language: Language): AnswerLabels {
  return {
    solved: phrasing('button-solved', language),
    stillFailing: phrasing('button-still-failing', language),
    person: phrasing('button-person', language),
    details: phrasing('button-details', language),
    moreSteps: phrasing('more-steps', language, {
      details: phrasing('button-details', language),
    }),
    helpful: phrasing('button-helpful', language),
    notHelpful: phrasing('button-not-helpful', language),
  };
}
