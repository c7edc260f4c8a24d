import type { Brain } from '../brain.ts';
import { codeCard } from '../dialogue/code-card.ts';
import { newConversation } from '../dialogue/conversation.ts';
import type { Decoded } from '../knowledge/codes/decoded.ts';
import { lookUp } from '../knowledge/codes/look-up.ts';
import { decodeMarkup } from '../nlu/text/markup.ts';
import { simplify } from '../nlu/text/simplify.ts';
import { mask } from '../privacy/mask.ts';
import { type Said, takeTurn } from '../turn.ts';
import type { Inspection } from './views/inspection-view.ts';

/** A code or a screen's wording is no longer than this; what is longer is a question. */
const CODE_LENGTH = 40;

/**
 * What the desk makes of a text: a turn that nobody is told of and that leaves no trace. What is
 * nothing but a code or a wording is looked up as `desk codes` does, and gets the same card; a
 * vocabulary may be named by `--scheme`. Pure.
 */
export function inspect(brain: Brain, typed: string): Inspection {
  const masked = mask(typed);
  const { text, scheme } = withoutScheme(decodeMarkup(masked.text).text);
  const decoded = asCode(brain, text, scheme);
  const before = newConversation('inspection', null, scheme);
  const turn = takeTurn(brain, before, said(masked.text, text, masked.spans.length, decoded));
  const answer = turn.outbound.find((outbound) => outbound.kind === 'answer');
  const language = turn.conversation.language ?? 'en';
  return {
    question: text,
    decision: turn.decision,
    facts: turn.facts(),
    card:
      decoded?.kind === 'one'
        ? codeCard(brain.knowledge, decoded, language)
        : answer?.kind === 'answer'
          ? answer.card
          : null,
  };
}

/** `51 --scheme unionpay`: the text without the vocabulary, and the vocabulary; null for none. */
function withoutScheme(text: string) {
  const [whole, scheme] = /\s*(?:--|—)scheme[ =]+(\S+)/i.exec(text) ?? [];
  return whole === undefined || scheme === undefined
    ? { text, scheme: null }
    : { text: text.replace(whole, '').trim(), scheme };
}

/** What a text means that is nothing but a code or a wording; null for any other. */
function asCode({ knowledge }: Brain, text: string, scheme: string | null): Decoded | null {
  if (text === '' || text.length > CODE_LENGTH) return null;
  const decoded = lookUp(knowledge.codes, simplify(text), { scheme });
  return decoded.kind === 'unknown' ? null : decoded;
}

function said(masked: string, text: string, spans: number, decoded: Decoded | null): Said {
  return decoded
    ? { kind: 'choice', question: 'code', option: 'not-sure', value: text }
    : { kind: 'text', text: masked, masked: spans, mentioned: true };
}
