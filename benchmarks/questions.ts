import { newConversation } from '../src/dialogue/conversation.ts';
import type { Decision } from '../src/dialogue/decision.ts';
import { mask } from '../src/privacy/mask.ts';
import { takeTurn } from '../src/turn.ts';
import { shippedBrain } from '../tests/brain.ts';
import { OUT_OF_SCOPE } from '../tests/questions/catalogue-ids.ts';
import { type Question, readQuestions } from '../tests/questions/question-schema.ts';

/**
 * `tsx benchmarks/questions.ts`: the development questions, each as the first message of a
 * conversation that mentions the desk, through the whole turn as it is shipped.
 */

interface Judged {
  readonly question: Question;
  readonly decision: Decision;
  readonly right: boolean;
  readonly milliseconds: number;
}

const brain = shippedBrain();
const judged = readQuestions().map(judge);

for (const [name, language] of [
  ['English', ['en']],
  ['Chinese', ['zh', 'zh-Hant']],
] as const) {
  const own = judged.filter(
    ({ question }) =>
      question.topic !== OUT_OF_SCOPE && language.some((one) => one === question.language),
  );
  const answered = own.filter(({ decision }) => decision.kind === 'answer');
  console.log(
    `${name}: ${own.length} questions, topic right ${share(own)}, answered ${percent(answered.length, own.length)}, right among answers ${share(answered)}`,
  );
}
const foreign = judged.filter(({ question }) => question.topic === OUT_OF_SCOPE);
const kinds = ['answer', 'ask', 'escalate', 'act', 'silent'] as const;
const counts = kinds.map(
  (kind) => `${kind} ${foreign.filter(({ decision }) => decision.kind === kind).length}`,
);
console.log(`Out of scope, addressed: ${foreign.length} messages, ${counts.join(', ')}`);

const times = judged.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const at = (part: number) => times[Math.floor(times.length * part)]?.toFixed(2);
console.log(`A whole turn: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
for (const { question, decision } of judged.filter((one) => !one.right)) {
  console.log(`  ${question.topic} <- ${decision.kind} ${topicOf(decision)}: ${question.text}`);
}

function judge(question: Question): Judged {
  const masked = mask(question.text);
  const started = performance.now();
  const { decision } = takeTurn(brain, newConversation('question', 'merchant', null), {
    kind: 'text',
    text: masked.text,
    masked: masked.spans.length,
    mentioned: true,
  });
  const milliseconds = performance.now() - started;
  return { question, decision, milliseconds, right: isRight(question, decision) };
}

/** "Still failing" has the leading cause as its topic, and what is not ours has none. */
function isRight({ topic, also = [] }: Question, decision: Decision): boolean {
  if (topic === 'not-solved') return decision.reason === 'not-solved';
  const found = topicOf(decision) ?? OUT_OF_SCOPE;
  return found === topic || also.some((other) => other === found);
}

function topicOf(decision: Decision): string | null {
  if ('topic' in decision) return decision.topic;
  return 'act' in decision ? decision.act : null;
}

function share(some: readonly Judged[]): string {
  return percent(some.filter(({ right }) => right).length, some.length);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
