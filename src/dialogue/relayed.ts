import type { Content } from '../knowledge/content.ts';
import { articleOf, type Knowledge } from '../knowledge/knowledge.ts';
import type { Act } from '../knowledge/topic.ts';
import { labelOf } from './ask.ts';
import type { PressedNote } from './desk-notes.ts';
import type { DeskOutbound } from './outbound.ts';
import type { Reply, Situation } from './situation.ts';

const BUTTONS: Partial<Readonly<Record<Act, PressedNote['button']>>> = {
  solved: 'solved',
  'not-solved': 'still-failing',
  'ask-human': 'person',
};

/** What the people who have the thread are told of an utterance: the words, or the button pressed. */
export function relayed(situation: Situation): readonly DeskOutbound[] {
  const { understanding, reply, act, knowledge } = situation;
  if (understanding) return [{ to: 'desk', kind: 'relay', text: understanding.text }];
  if (reply)
    return [{ to: 'desk', kind: 'pressed', button: 'option', about: picked(knowledge, reply) }];
  const button = act ? BUTTONS[act] : undefined;
  return button ? [{ to: 'desk', kind: 'pressed', button, about: answerTitle(situation) }] : [];
}

/** The option's label; an option that the content has no more says what it is called itself. */
function picked({ content }: Knowledge, { question, option }: Reply): string {
  const known =
    Object.hasOwn(content.questions[question].options, option) || isArticle(content, option);
  return known ? labelOf(content, question, option).en : option;
}

function answerTitle({ conversation, knowledge: { content } }: Situation): string | null {
  const { answered } = conversation;
  return answered !== null && isArticle(content, answered)
    ? articleOf(content, answered).title.en
    : null;
}

function isArticle({ causes, guides }: Content, id: string): boolean {
  return Object.hasOwn(causes, id) || Object.hasOwn(guides, id);
}
