import { type QuestionPart, wordsOf } from '../dialogue/question-part.ts';
import { decodeMarkup } from '../nlu/text/markup.ts';
import type { Heard } from './heard.ts';

/** The messages that an utterance consists of; none for a pressed button. */
export function partsOf({ said, parts, message }: Heard): readonly QuestionPart[] {
  if (said.kind !== 'text') return [];
  return parts ?? [{ message, text: said.text }];
}

/** Their words as people read them, without Slack's markup. */
export function readable(parts: readonly QuestionPart[]): string {
  return decodeMarkup(wordsOf(parts)).text;
}
