import { rememberMeaning } from '../knowledge/codes/remembered-meaning.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/text.ts';
import { TOPIC } from '../knowledge/topic.ts';
import type { RankedTopic } from '../nlu/classifier/ranking.ts';
import type { Understanding } from '../nlu/understanding.ts';
import { articleCard } from './article-card.ts';
import { askedQuestion } from './ask.ts';
import type { CaseFacts } from './case-facts.ts';
import { codeCard } from './code-card.ts';
import { confidentialNotes } from './confidential-note.ts';
import type { Conversation } from './conversation.ts';
import type { Decision } from './decision.ts';
import { type Explain, gatherFacts } from './gather-facts.ts';
import type { DeskOutbound, MerchantOutbound, Outbound } from './outbound.ts';
import { phrase } from './phrase.ts';
import { decide } from './policy.ts';
import { providerQuestion } from './provider-question.ts';
import { readSituation } from './read-situation.ts';
import { relayed } from './relayed.ts';
import type { Situation } from './situation.ts';
import type { Utterance } from './utterance.ts';

/** The outcome of one turn. */
export interface Turn {
  readonly conversation: Conversation;
  readonly outbound: readonly Outbound[];
  readonly decision: Decision;
  /** what was read out of the words; null for a button */
  readonly understanding: Understanding | null;
  /** best first, on the scale of the decision's confidence */
  readonly ranking: readonly RankedTopic[];
  /** the case to open; null where nobody is needed */
  readonly opens: CaseFacts | null;
  /** the resolved case that is opened again; left out where none is */
  readonly reopens?: number | undefined;
  /** what the desk would be told of this turn, worked out when it is asked for */
  readonly facts: () => CaseFacts;
}

/**
 * The whole turn: reads the situation, decides, and says so. Pure and synchronous, and the same
 * for Slack, the stand-in, the command line, tests and benchmarks.
 */
export function respond(
  knowledge: Knowledge,
  explain: Explain,
  before: Conversation,
  utterance: Utterance,
): Turn {
  const situation = readSituation(knowledge, before, utterance);
  const decision = decide(situation);
  const language = situation.conversation.language ?? 'en';
  const facts = () => gatherFacts(situation, decision, explain);
  return {
    conversation: after(situation, decision),
    outbound: [
      ...said(situation, decision, language),
      ...secretsNotes(situation, decision, language),
      ...toldToDesk(situation, decision),
    ],
    decision,
    understanding: situation.understanding,
    ranking: situation.ranking,
    opens: decision.kind === 'escalate' ? facts() : null,
    facts,
  };
}

/** What the conversation is once the decision is carried out. */
function after({ conversation, code }: Situation, decision: Decision): Conversation {
  switch (decision.kind) {
    case 'answer':
      return {
        ...conversation,
        ...settled(decision, code !== null),
        spoken: true,
        pending: null,
        answered: decision.topic,
        decoded: decision.reason === 'code' && code?.kind === 'one' ? rememberMeaning(code) : null,
      };
    case 'ask':
      return {
        ...conversation,
        spoken: true,
        pending: { id: decision.question, options: decision.options },
        asked: [...conversation.asked, decision.question],
      };
    case 'escalate':
      return { ...conversation, spoken: true, adopted: true, pending: null, owner: 'person' };
    case 'act':
      return { ...conversation, spoken: true, pending: decision.say ? conversation.pending : null };
    case 'relay':
      return code?.kind === 'one'
        ? { ...conversation, prior: ledBy(code.topic, conversation.prior) }
        : conversation;
    case 'silent':
      return conversation;
  }
}

/** What the words alone made likely stays, far below what a code told the people who have the thread. */
const BESIDE_CODE = 0.1;

function ledBy(topic: string, prior: readonly RankedTopic[]): readonly RankedTopic[] {
  const others = prior.filter((entry) => entry.topic !== topic);
  return [
    { topic, confidence: 1 },
    ...others.map((entry) => ({ ...entry, confidence: entry.confidence * BESIDE_CODE })),
  ];
}

/** A code settles what the problem is; an answer by words alone starts it anew. */
function settled(
  { topic, reason }: Extract<Decision, { kind: 'answer' }>,
  byCode: boolean,
): Partial<Conversation> {
  if (reason === 'code' && byCode) return { prior: [{ topic, confidence: 1 }] };
  return reason === 'confident' ? { asked: [] } : {};
}

function said(
  situation: Situation,
  decision: Decision,
  language: Language,
): readonly MerchantOutbound[] {
  const { content } = situation.knowledge;
  switch (decision.kind) {
    case 'answer':
      return decision.reason === 'secrets-only'
        ? [{ to: 'merchant', kind: 'say', text: phrase(content, 'secrets-only', language) }]
        : [{ to: 'merchant', kind: 'answer', card: cardOf(situation, decision, language) }];
    case 'ask':
      return [
        {
          to: 'merchant',
          kind: 'question',
          question: questionOf(situation, decision, language),
        },
      ];
    case 'escalate':
      return [{ to: 'merchant', kind: 'handed-over', language }];
    case 'act':
      return decision.say === null
        ? [{ to: 'merchant', kind: 'react', emoji: 'white_check_mark' }]
        : [{ to: 'merchant', kind: 'say', text: phrase(content, decision.say, language) }];
    case 'relay':
    case 'silent':
      return [];
  }
}

/** A code that is known is not asked for again, but who it is from. */
function questionOf(
  { code, knowledge: { content } }: Situation,
  { question, options }: Extract<Decision, { kind: 'ask' }>,
  language: Language,
) {
  return question === 'code' && code?.kind === 'disagree'
    ? providerQuestion(content, code.code, options, language)
    : askedQuestion(content, question, options, language);
}

function cardOf(
  { code, knowledge }: Situation,
  { topic, reason, certainty }: Extract<Decision, { kind: 'answer' }>,
  language: Language,
) {
  return reason === 'code' && code?.kind === 'one'
    ? codeCard(knowledge, code, language)
    : articleCard(knowledge.content, topic, language, certainty);
}

/** Whoever posted a secret is asked to delete it, unless that is the answer already. */
function secretsNotes(
  { understanding }: Situation,
  decision: Decision,
  language: Language,
): readonly Outbound[] {
  const masked = understanding?.masked ?? 0;
  if (masked === 0) return [];
  const flag: DeskOutbound = { to: 'desk', kind: 'secrets-flag', masked };
  const answered = decision.kind === 'answer' && decision.topic === TOPIC.protectData;
  return answered ? [flag] : [{ to: 'merchant', kind: 'secrets-note', language }, flag];
}

/** The reason that the merchant's channel must not see, and what is said once a person owns it. */
function toldToDesk(situation: Situation, decision: Decision): readonly DeskOutbound[] {
  if (decision.kind === 'relay') return relayed(situation);
  return decision.kind === 'answer' ? confidentialNotes(situation, decision) : [];
}
