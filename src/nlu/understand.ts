import { findCodes } from '../knowledge/codes/find-codes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { QuestionId } from '../knowledge/question.ts';
import type { Language } from '../knowledge/text.ts';
import { hasWordsLeft } from '../privacy/words-left.ts';
import type { Classifier } from './classifier/classifier.ts';
import { isElsewhere } from './cues/elsewhere.ts';
import { extractEntities } from './entities/extract-entities.ts';
import { judge } from './judge.ts';
import { impliedBy } from './replies/implied-entry-mode.ts';
import { observe } from './replies/observations.ts';
import { detectLanguage } from './text/language.ts';
import { decodeMarkup } from './text/markup.ts';
import { simplify } from './text/simplify.ts';
import type { Understanding } from './understanding.ts';

/** A masked text as Slack gives it, and what the conversation tells about how to read it. */
export interface MaskedText {
  readonly text: string;
  /** how many secrets were masked in it */
  readonly masked: number;
  readonly language: Language | null;
  readonly provider: string | null;
  /** the question that waits: to `code` a bare number is one, and a reply implies more than a story */
  readonly replyTo: QuestionId | null;
}

/** Reads everything out of one text. Pure: the same text gives the same understanding. */
export function understand(
  { codes, content }: Knowledge,
  classifier: Classifier,
  said: MaskedText,
): Understanding {
  const { text } = decodeMarkup(said.text);
  const simplified = simplify(text);
  const entities = extractEntities(simplified);
  const { classification, ruledOut } = judge(classifier, simplified, content.causes);
  const read = {
    text,
    language: detectLanguage(text, simplified, said.language),
    masked: said.masked,
    saysSomething: /[\p{L}\p{N}]/u.test(text),
    hasWords: hasWordsLeft(text),
    ruledOut,
    entities,
  };
  // A coffee machine's "error 51" is no code of ours, and its "tap" no entry mode.
  if (said.replyTo === null && isElsewhere(simplified, content.elsewhere)) {
    const foreign = { ...classification, outcome: 'not-ours' } as const;
    return { ...read, classification: foreign, codes: [], observations: {} };
  }
  return {
    ...read,
    classification,
    codes: findCodes(codes, simplified, {
      provider: said.provider,
      expectsCode: said.replyTo === 'code',
    }),
    observations: {
      ...(said.replyTo === null ? {} : impliedBy(simplified)),
      ...observe(simplified, entities, content.questions),
    },
  };
}
