import type { Brain } from '../src/brain.ts';
import { type Conversation, newConversation } from '../src/dialogue/conversation.ts';
import type { Turn } from '../src/dialogue/respond.ts';
import type { QuestionId } from '../src/knowledge/question.ts';
import { mask } from '../src/privacy/mask.ts';
import { type Said, takeTurn } from '../src/turn.ts';
import { shippedBrain } from '../tests/brain.ts';
import { type Dialogue, OPTIONS, readDialogues } from '../tests/questions/dialogue-schema.ts';

/**
 * `tsx benchmarks/dialogues.ts`: plays the held-back dialogues. A merchant opens vaguely and then
 * answers what is asked from the facts; how often is the cause right, and after how many questions?
 */

/** How one dialogue went. */
interface Played {
  readonly dialogue: Dialogue;
  readonly ending: string;
  readonly topic: string | null;
  readonly asked: readonly QuestionId[];
}

/** A desk that asks more than this is in a loop. */
const MOST_TURNS = 6;

const brain = shippedBrain();
const played = readDialogues().map((dialogue) => play(brain, dialogue));
const right = played.filter(({ dialogue, topic }) => topic === dialogue.cause);
const answered = played.filter(({ ending }) => ending === 'answer');
const questions = played.reduce((sum, { asked }) => sum + asked.length, 0);

for (const { dialogue, ending, topic, asked } of played) {
  const mark = topic === dialogue.cause ? 'right' : 'WRONG';
  console.log(
    `${mark} ${dialogue.name}: ${ending} ${topic} after [${asked.join(', ')}], is ${dialogue.cause}`,
  );
}
console.log(`cause right ${right.length}/${played.length}`);
console.log(
  `answered ${answered.length}, of them right ${answered.filter((one) => right.includes(one)).length}`,
);
console.log(`questions on average ${(questions / played.length).toFixed(2)}`);

function play(mind: Brain, dialogue: Dialogue): Played {
  let conversation: Conversation = newConversation(dialogue.name, 'merchant', null);
  let said: Said = words(dialogue.opener);
  const asked: QuestionId[] = [];
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const taken: Turn = takeTurn(mind, conversation, said);
    const { decision } = taken;
    if (decision.kind !== 'ask') {
      const topic = 'topic' in decision ? decision.topic : null;
      return { dialogue, ending: decision.kind, topic, asked };
    }
    asked.push(decision.question);
    conversation = taken.conversation;
    said = reply(dialogue, decision.question, decision.options);
  }
  return { dialogue, ending: 'loop', topic: null, asked };
}

function reply({ cause, facts }: Dialogue, question: QuestionId, options: readonly string[]): Said {
  if (question === 'topic') {
    return {
      kind: 'choice',
      question,
      option: options.includes(cause) ? cause : 'neither',
      value: null,
    };
  }
  const answer = facts[question];
  const known: readonly string[] = OPTIONS[question];
  return known.includes(answer)
    ? { kind: 'choice', question, option: answer, value: null }
    : words(answer);
}

function words(text: string): Said {
  const masked = mask(text);
  return { kind: 'text', text: masked.text, masked: masked.spans.length, mentioned: true };
}
