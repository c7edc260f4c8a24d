import { inertText } from '../../blocks/inert-text.ts';
import type { CaseCard } from './case-card.ts';
import { QUESTION_CHARACTERS } from './case-card-view.ts';
import { SPEAKER_WORDS } from './desk-words.ts';
import { longWords } from './long-words.ts';
import type { DeskMessage } from './message.ts';
import { shownTranscript } from './shown-transcript.ts';

/**
 * What a case card had no room for, as messages for the card's thread: the whole question, and the
 * whole transcript. Empty for nearly all cases.
 */
export function caseRestView({ facts, transcript }: CaseCard): readonly DeskMessage[] {
  const question = inertText(facts.question).length > QUESTION_CHARACTERS ? facts.question : '';
  const said = transcript.map((line) => `${SPEAKER_WORDS[line.who]}: ${line.text}`).join('\n');
  return [
    ...longWords('The question in full', question),
    ...longWords('Everything said so far', shownTranscript(transcript).folded ? said : ''),
  ];
}
