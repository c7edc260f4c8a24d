import type { Content } from '../knowledge/content.ts';
import { phrase } from './phrase.ts';
import type { Turn } from './respond.ts';

/**
 * The turn for a message that is nothing but files, which the desk never opens: it asks for the code
 * or the words on the screen, in both languages where it does not know which one is read.
 */
export function askForWords(content: Content, turn: Turn): Turn {
  if (turn.decision.kind === 'relay') return turn;
  const { conversation } = turn;
  const languages = conversation.language ? [conversation.language] : (['en', 'zh'] as const);
  const text = languages.map((language) => phrase(content, 'files-only', language)).join('\n');
  const options = ['not-sure'] as const;
  return {
    ...turn,
    conversation: {
      ...conversation,
      spoken: true,
      pending: { id: 'code', options },
      asked: [...conversation.asked, 'code'],
    },
    outbound: [{ to: 'merchant', kind: 'say', text }],
    decision: { kind: 'ask', reason: 'nothing-said', topic: null, question: 'code', options },
  };
}
