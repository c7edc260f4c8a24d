import type { Brain } from '../brain.ts';
import { newConversation } from '../dialogue/conversation.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Decoded } from '../knowledge/codes/decoded.ts';
import { lookUp } from '../knowledge/codes/look-up.ts';
import { decodeMarkup } from '../nlu/text/markup.ts';
import { simplify } from '../nlu/text/simplify.ts';
import { mask } from '../privacy/mask.ts';
import { type Said, takeTurn } from '../turn.ts';

/** A code or a screen's wording is no longer than this; what is longer is a question. */
const CODE_LENGTH = 40;

/** A turn that nobody is told of and that leaves no trace. */
export interface InspectedTurn {
  /** the words that were understood, masked and without Slack's markup */
  readonly text: string;
  /** what the words mean where they are nothing but a code or a wording; null for any other */
  readonly decoded: Decoded | null;
  readonly turn: Turn;
}

/** What the desk makes of `typed` in a channel whose codes are `provider`'s; null for no known one. Pure. */
export function inspectedTurn(brain: Brain, typed: string, provider: string | null): InspectedTurn {
  const masked = mask(typed);
  const { text } = decodeMarkup(masked.text);
  const decoded = asCode(brain, text, provider);
  const before = newConversation('inspection', null, provider);
  const said: Said = decoded
    ? { kind: 'choice', question: 'code', option: 'not-sure', value: text }
    : { kind: 'text', text: masked.text, masked: masked.spans.length, mentioned: true };
  return { text, decoded, turn: takeTurn(brain, before, said) };
}

/** What a text means that is nothing but a code or a wording; null for any other. */
function asCode({ knowledge }: Brain, text: string, scheme: string | null): Decoded | null {
  if (text === '' || text.length > CODE_LENGTH) return null;
  const decoded = lookUp(knowledge.codes, simplify(text), { scheme });
  return decoded.kind === 'unknown' ? null : decoded;
}
