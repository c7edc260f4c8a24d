import { newConversation } from '../src/dialogue/conversation.ts';
import { mask } from '../src/privacy/mask.ts';
import { takeTurn } from '../src/turn.ts';
import { shippedBrain } from '../tests/brain.ts';
import { type Question, readQuestions } from '../tests/questions/question-schema.ts';

/**
 * `tsx benchmarks/suggestions.ts`: the development questions, each as the first message of a
 * conversation that a person takes over at once. Is the right article among the suggested answers?
 */

const brain = shippedBrain();
const LANGUAGES = [
  ['English', ['en']],
  ['Chinese', ['zh', 'zh-Hant']],
] as const;

interface Judged {
  readonly question: Question;
  /** place of the right article among those suggested, from 1; 0 where it is not among them */
  readonly place: number;
  readonly suggested: readonly string[];
}

const judged = readQuestions()
  .filter(({ topic }) => hasArticle(topic))
  .map(judge);

for (const [name, languages] of LANGUAGES) {
  report(
    name,
    judged.filter(({ question }) => languages.some((one) => one === question.language)),
  );
}
report('All', judged);
for (const { question, suggested } of judged.filter(({ place }) => place === 0)) {
  console.log(`  ${question.topic} <- ${suggested.join(', ') || 'none'}: ${question.text}`);
}

/** Acts and what is out of scope have none. */
function hasArticle(topic: string): boolean {
  const { causes, guides } = brain.knowledge.content;
  return Object.hasOwn(causes, topic) || Object.hasOwn(guides, topic);
}

function judge(question: Question): Judged {
  const { text, spans } = mask(question.text);
  const said = { kind: 'text', text, masked: spans.length, mentioned: true } as const;
  const turn = takeTurn(brain, newConversation('question', 'merchant', null), said);
  const suggested = turn.facts().suspects.map(({ topic }) => topic);
  return { question, suggested, place: suggested.indexOf(question.topic) + 1 };
}

function report(name: string, some: readonly Judged[]): void {
  const among = (most: number) => some.filter(({ place }) => place > 0 && place <= most).length;
  const shares = [1, 2, 3].map((most) => `top ${most} ${percent(among(most), some.length)}`);
  console.log(`${name}: ${some.length} questions, ${shares.join(', ')}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
