import type { Evidence, Suspect } from '../diagnosis/diagnose.ts';
import { causeOf, decode } from '../knowledge/codes/decode.ts';
import type { Decoded } from '../knowledge/codes/decoded.ts';
import { rememberMeaning } from '../knowledge/codes/remembered-meaning.ts';
import { articleOf } from '../knowledge/knowledge.ts';
import { OBSERVATIONS } from '../knowledge/question.ts';
import { labelOf } from './ask.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Decision } from './decision.ts';
import type { Situation } from './situation.ts';
import { suspectedTopics } from './suspected-topics.ts';

/** How many suspected topics the desk is shown, each with a suggested answer. */
const SHOWN_SUSPECTS = 3;

/** Below this a topic is noise; of a message that is not ours only a strong guess is worth showing. */
const LEAST_SUSPECTED = { ours: 0.01, foreign: 0.25 };

/** The phrases of a text that spoke for a topic, heaviest first. */
export type Explain = (text: string, topic: string) => readonly string[];

/** What the desk gets to know when it takes over, in English, the desk's own language. */
export function gatherFacts(situation: Situation, decision: Decision, explain: Explain): CaseFacts {
  const { conversation, understanding, knowledge } = situation;
  return {
    topic: 'topic' in decision ? decision.topic : null,
    reason: decision.reason,
    language: conversation.language ?? 'en',
    question: conversation.question,
    facts: [...observed(situation), ...denied(situation), ...told(situation)],
    codes: decodedCode(situation),
    decoded: lastMeaning(situation),
    suspects: suspects(situation, decision, explain),
    files: conversation.files,
    masked: (understanding?.masked ?? 0) > 0,
    version: knowledge.version,
  };
}

function observed({ conversation, knowledge }: Situation): CaseFacts['facts'] {
  return OBSERVATIONS.flatMap((name) => {
    const option = conversation.observations[name];
    return option ? [{ name, value: labelOf(knowledge.content, name, option).en }] : [];
  });
}

/** What the merchant says it is not, by title. */
function denied({ conversation: { ruledOut }, knowledge }: Situation): CaseFacts['facts'] {
  const titles = ruledOut
    .filter((topic) => Object.hasOwn(knowledge.content.causes, topic))
    .map((topic) => articleOf(knowledge.content, topic).title.en);
  return titles.length > 0 ? [{ name: 'ruled out', value: titles.join(', ') }] : [];
}

function told({ conversation }: Situation): CaseFacts['facts'] {
  const { amounts, ...words } = conversation.entities;
  const sums = amounts.map(({ value, currency }) => `${value}${currency ? ` ${currency}` : ''}`);
  return Object.entries({ amounts: sums, ...words }).flatMap(([name, values]) =>
    values.length > 0 ? [{ name, value: values.join(', ') }] : [],
  );
}

/** The last code told, in whatever turn it was. */
function decodedCode({ conversation, knowledge }: Situation): CaseFacts['codes'] {
  const told = conversation.codes.at(-1);
  if (!told) return [];
  const decoded = decodeTold(conversation, knowledge, told);
  const scheme = decoded.kind === 'one' ? decoded.scheme : told.scheme;
  return [{ code: told.code, scheme, meaning: meaningOf(decoded, knowledge.codes) }];
}

function decodeTold(
  { entities, provider }: Situation['conversation'],
  { codes }: Situation['knowledge'],
  told: Situation['conversation']['codes'][number],
): Decoded {
  return decode(
    codes,
    { kind: 'code', ...told },
    { provider: entities.providers.at(-1) ?? provider },
  );
}

/** What this utterance's code means, else the last code told, else what the last answer was about. */
function lastMeaning({ code, conversation, knowledge }: Situation): CaseFacts['decoded'] {
  const told = conversation.codes.at(-1);
  const now = code ?? (told ? decodeTold(conversation, knowledge, told) : null);
  return now?.kind === 'one' ? rememberMeaning(now) : conversation.decoded;
}

function meaningOf(code: Decoded, book: Situation['knowledge']['codes']): string {
  switch (code.kind) {
    case 'one':
      return code.causeKeys.map((key) => causeOf(book, key).means.en).join(' / ');
    case 'disagree':
      return code.candidates
        .map(({ topic, schemes }) => `${topic} (${schemes.join(', ')})`)
        .join(' or ');
    case 'unknown':
      return 'in no table';
  }
}

function suspects(
  situation: Situation,
  decision: Decision,
  explain: Explain,
): CaseFacts['suspects'] {
  const { diagnosis, understanding, knowledge } = situation;
  const least = LEAST_SUSPECTED[decision.reason === 'out-of-scope' ? 'foreign' : 'ours'];
  return suspectedTopics(situation, decision)
    .filter(({ confidence }) => confidence >= least)
    .slice(0, SHOWN_SUSPECTS)
    .map(({ topic, confidence }) => {
      const suspect = diagnosis.ranking.find((entry) => entry.topic === topic);
      return {
        topic,
        title: articleOf(knowledge.content, topic).title.en,
        confidence,
        speaksFor: [
          ...(understanding ? explain(understanding.text, topic) : []),
          ...named(situation, suspect, 'for'),
        ],
        speaksAgainst: named(situation, suspect, 'against'),
      };
    });
}

function named(
  { knowledge }: Situation,
  suspect: Suspect | undefined,
  side: keyof Suspect['evidence'],
): readonly string[] {
  const evidence: readonly Evidence[] = suspect?.evidence[side] ?? [];
  return evidence.map(({ question, option }) => labelOf(knowledge.content, question, option).en);
}
