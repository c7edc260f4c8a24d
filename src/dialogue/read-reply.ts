import type { Knowledge } from '../knowledge/knowledge.ts';
import { articleOf } from '../knowledge/knowledge.ts';
import { NOT_SURE } from '../knowledge/question.ts';
import { inLanguage } from '../knowledge/text.ts';
import { readOption } from '../nlu/replies/option.ts';
import type { Understanding } from '../nlu/understanding.ts';
import type { Conversation, PendingQuestion } from './conversation.ts';
import type { Reply } from './situation.ts';

/**
 * How a text answers the question that waits: as one of its options, else not at all where the
 * text is surely something of its own, else as "not sure". Null where no question waits.
 */
export function readReply(
  knowledge: Knowledge,
  { pending }: Conversation,
  understanding: Understanding,
): Reply | null {
  const secretsOnly = understanding.masked > 0 && !understanding.hasWords;
  if (!pending || !understanding.saysSomething || secretsOnly) return null;
  const option = spokenOption(knowledge, pending, understanding);
  if (option !== null) return { question: pending.id, option };
  const ownTopic = saysMoreThanYesOrNo(understanding);
  const codeTold = understanding.codes.length > 0 || understanding.entities.providers.length > 0;
  if (ownTopic || codeTold) return null;
  return { question: pending.id, option: NOT_SURE, otherWords: true };
}

/** A bare yes or no that is none of the options answers the question all the same: with nothing. */
function saysMoreThanYesOrNo({ classification: { outcome, ranking } }: Understanding): boolean {
  const head = ranking[0]?.topic;
  return outcome === 'sure' && head !== 'affirm' && head !== 'deny';
}

function spokenOption(
  knowledge: Knowledge,
  pending: PendingQuestion,
  { text, codes }: Understanding,
): string | null {
  switch (pending.id) {
    case 'topic':
      return spokenTopic(knowledge, pending, text);
    case 'code':
      return codes.length > 0 ? null : readOption('code', text, knowledge.content.questions);
    default:
      return readOption(pending.id, text, knowledge.content.questions);
  }
}

/** A topic by its place in the list or its title, as typed instead of pressed. */
function spokenTopic(knowledge: Knowledge, pending: PendingQuestion, text: string): string | null {
  const typed = text.trim().toLowerCase();
  const place = /^[1-9]$/.test(typed) ? pending.options[Number(typed) - 1] : undefined;
  if (place !== undefined) return place;
  const named = pending.options.find((option) => titles(knowledge, option).includes(typed));
  return named ?? readOption('topic', text, knowledge.content.questions);
}

function titles({ content }: Knowledge, option: string): readonly string[] {
  const article = option in content.causes || option in content.guides;
  if (!article) return [];
  const { title } = articleOf(content, option);
  return [inLanguage(title, 'en'), inLanguage(title, 'zh'), inLanguage(title, 'zh-Hant')].map(
    (name) => name.toLowerCase(),
  );
}
