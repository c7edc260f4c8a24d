import { askedQuestion } from '../dialogue/ask.ts';
import { codeCard } from '../dialogue/code-card.ts';
import { plainCard, plainQuestion } from '../dialogue/plain-text.ts';
import { causeOf } from '../knowledge/codes/decode.ts';
import type { Decoded } from '../knowledge/codes/decoded.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { NOT_SURE } from '../knowledge/question.ts';
import type { Language } from '../knowledge/text.ts';

/** A decoded code as `codes --json` tells it: the desk's knowledge, and what the merchant is shown. */
export function codeRecord(knowledge: Knowledge, decoded: Decoded, language: Language) {
  switch (decoded.kind) {
    case 'one':
      return {
        ...decoded,
        causes: decoded.causeKeys.map((key) => {
          const { title, means, fix } = causeOf(knowledge.codes, key);
          return { key, title, means, fix };
        }),
        text: plainCard(codeCard(knowledge, decoded, language)),
      };
    case 'disagree':
      return {
        ...decoded,
        text: plainQuestion(askedQuestion(knowledge.content, 'code', [NOT_SURE], language)),
      };
    case 'unknown':
      return { ...decoded, text: null };
  }
}
