import type { Brain } from '../../src/brain.ts';
import { shownText } from '../../src/cli/shown-text.ts';
import { newConversation } from '../../src/dialogue/conversation.ts';
import type { Turn } from '../../src/dialogue/respond.ts';
import { QUESTIONS } from '../../src/knowledge/question.ts';
import { mask } from '../../src/privacy/mask.ts';
import { type Said, takeTurn } from '../../src/turn.ts';
import type { MerchantLine } from './script.ts';

/** A turn, and what the merchant reads of it as plain text. */
export interface Heard {
  readonly turn: Turn;
  readonly text: string | null;
}

/** One merchant in one conversation with the desk; each line is a turn. */
export function createMerchant(brain: Brain, provider: string | null = null) {
  let conversation = newConversation('script', 'merchant', provider);
  return {
    says(line: MerchantLine): Heard {
      const turn = takeTurn(brain, conversation, toSaid(line));
      conversation = turn.conversation;
      const caseNumber = turn.opens ? 1 : null;
      return { turn, text: shownText(brain.knowledge.content, { turn, caseNumber }) };
    },
  };
}

/** A line as the turn hears it; secrets are masked, as at the door of every channel. */
function toSaid(line: MerchantLine): Said {
  if ('vote' in line) return { kind: 'vote', vote: line.vote };
  if ('press' in line) {
    const [name, option = ''] = line.press.split('/');
    const question = QUESTIONS.find((id) => id === name);
    if (!question) throw new Error(`There is no question "${name}".`);
    return { kind: 'choice', question, option, value: null };
  }
  const { text, spans } = mask(line.merchant);
  return { kind: 'text', text, masked: spans.length, mentioned: line.mentioned };
}
