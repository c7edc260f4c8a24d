import type { Brain } from './brain.ts';
import type { Conversation } from './dialogue/conversation.ts';
import { respond, type Turn } from './dialogue/respond.ts';
import type { Utterance, Vote } from './dialogue/utterance.ts';
import type { QuestionId } from './knowledge/question.ts';
import { simplify } from './nlu/text/simplify.ts';
import { understand } from './nlu/understand.ts';

/** What a merchant said or picked, before it is understood. Texts are masked. */
export type Said =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly masked: number;
      readonly mentioned: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly question: QuestionId;
      readonly option: string;
      readonly value: string | null;
    }
  | { readonly kind: 'vote'; readonly vote: Vote };

/**
 * How many characters of a text are understood: the first ones hold any question, and what people paste
 * below it, such as a log, must not keep everybody else waiting.
 */
const READ_CHARACTERS = 3000;

/** How many phrases the desk is shown for a topic. */
const SHOWN_PHRASES = 4;

/** Hops 4 to 7 in one: understands what was said and responds to it. Pure. */
export function takeTurn(brain: Brain, before: Conversation, said: Said): Turn {
  const { knowledge, classifier } = brain;
  const explain = (text: string, topic: string) =>
    classifier
      .explain(simplify(text), topic)
      .filter(({ weight }) => weight > 0)
      .slice(0, SHOWN_PHRASES)
      .map(({ phrase }) => phrase);
  return respond(knowledge, explain, before, hear(brain, before, said));
}

/** Understands what was said in the light of the conversation. */
function hear(brain: Brain, conversation: Conversation, said: Said): Utterance {
  switch (said.kind) {
    case 'text':
      return {
        kind: 'text',
        mentioned: said.mentioned,
        understanding: read(brain, conversation, said.text, said.masked),
      };
    case 'choice':
      return {
        kind: 'choice',
        question: said.question,
        option: said.option,
        understanding:
          said.value === null ? null : read(brain, conversation, said.value, 0, said.question),
      };
    case 'vote':
      return said;
  }
}

function read(
  { knowledge, classifier }: Brain,
  conversation: Conversation,
  text: string,
  masked: number,
  replyTo: QuestionId | null = conversation.pending?.id ?? null,
) {
  return understand(knowledge, classifier, {
    text: text.slice(0, READ_CHARACTERS),
    masked,
    language: conversation.language,
    provider: conversation.entities.providers.at(-1) ?? conversation.provider,
    replyTo,
  });
}
