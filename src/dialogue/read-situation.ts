import { type Diagnosis, diagnose } from '../diagnosis/diagnose.ts';
import { decode } from '../knowledge/codes/decode.ts';
import { decodeAll } from '../knowledge/codes/decode-all.ts';
import type { Decoded } from '../knowledge/codes/decoded.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { NOT_SURE, OBSERVATIONS } from '../knowledge/question.ts';
import { type Act, isAct, TOPIC } from '../knowledge/topic.ts';
import type { RankedTopic } from '../nlu/classifier/ranking.ts';
import type { Understanding } from '../nlu/understanding.ts';
import type { Conversation } from './conversation.ts';
import { namedProvider } from './named-provider.ts';
import { readReply } from './read-reply.ts';
import type { Reply, Situation } from './situation.ts';
import { surelyMeant } from './surely-meant.ts';
import { takeIn } from './take-in.ts';
import type { Utterance, Vote } from './utterance.ts';

/** What pressing a button under an answer says. */
const ACT_OF_VOTE: Readonly<Record<Vote, Act>> = {
  solved: 'solved',
  'still-failing': 'not-solved',
  person: 'ask-human',
};

/** A wrong "you're welcome" costs little, so acts need less than answers do. */
const LIKELY_ACT = 0.7;

/** The topic whose answer goes first whenever the customer's money may be gone. */
const MONEY_TAKEN = 'charged-but-declined';

/** Draws together what the policy looks at. Pure; `before` is left as it was. */
export function readSituation(
  knowledge: Knowledge,
  before: Conversation,
  utterance: Utterance,
): Situation {
  const understanding = utterance.kind === 'vote' ? null : utterance.understanding;
  const reply = replyOf(knowledge, before, utterance);
  const act = actOf(utterance, reply);
  const conversation = takeIn(before, understanding, reply);
  const learned = tellingFacts(conversation) !== tellingFacts(before);
  const code = moneyIsGone(conversation, understanding, reply)
    ? null
    : decodeSaid(knowledge, conversation, understanding, before);
  const diagnosis = diagnoseIn(knowledge, conversation);
  return {
    knowledge,
    conversation,
    addressed: before.spoken || utterance.kind !== 'text' || utterance.mentioned,
    understanding,
    act,
    reply,
    code,
    learned,
    diagnosis,
    ranking: rank(
      conversation,
      aboutProblem(conversation, understanding, act),
      reply,
      code,
      diagnosis,
    ),
  };
}

function replyOf(knowledge: Knowledge, before: Conversation, utterance: Utterance): Reply | null {
  switch (utterance.kind) {
    case 'choice':
      return { question: utterance.question, option: offeredStill(knowledge, utterance) };
    case 'text':
      return readReply(knowledge, before, utterance.understanding);
    case 'vote':
      return null;
  }
}

/** A topic that the content has no more, as an old button may name, says nothing. */
function offeredStill(
  { content }: Knowledge,
  { question, option }: Extract<Utterance, { kind: 'choice' }>,
): string {
  if (question !== 'topic' || option === 'neither') return option;
  const known = Object.hasOwn(content.causes, option) || Object.hasOwn(content.guides, option);
  return known ? option : NOT_SURE;
}

function actOf(utterance: Utterance, reply: Reply | null): Act | null {
  if (utterance.kind === 'vote') return ACT_OF_VOTE[utterance.vote];
  if (utterance.kind === 'choice' || reply !== null) return null;
  const { outcome, ranking } = utterance.understanding.classification;
  const [head] = ranking;
  if (!head || !isAct(head.topic)) return null;
  return outcome === 'sure' || head.confidence >= LIKELY_ACT ? head.topic : null;
}

/** Money first: whatever the code beside it says, a payment that may have been taken is looked up. */
function moneyIsGone(
  { observations }: Conversation,
  understanding: Understanding | null,
  reply: Reply | null,
): boolean {
  if (!understanding || reply !== null) return false;
  const { outcome, ranking } = understanding.classification;
  const told = observations.charged === 'charged' || outcome === 'sure';
  return told && ranking[0]?.topic === MONEY_TAKEN;
}

/**
 * What the codes of this utterance mean. An answer to the question `code` that names only the
 * provider gives the code told earlier its meaning.
 */
function decodeSaid(
  { codes: book }: Knowledge,
  conversation: Conversation,
  understanding: Understanding | null,
  before: Conversation,
): Decoded | null {
  if (!understanding) return null;
  const provider = conversation.entities.providers.at(-1) ?? conversation.provider;
  const earlier = conversation.codes.at(-1);
  const replies = before.pending?.id === 'code' && understanding.codes.length === 0;
  const named = replies ? namedProvider(book.names, understanding) : null;
  if (named !== null && earlier) {
    return decode(book, { kind: 'code', ...earlier }, { provider: named });
  }
  return decodeAll(book, understanding.codes, { provider });
}

function diagnoseIn({ content }: Knowledge, conversation: Conversation): Diagnosis {
  const causes = Object.entries(content.causes)
    .filter(([id]) => id !== TOPIC.unspecified)
    .map(([id, { signs, codes }]) => ({ id, signs, codes }));
  return diagnose({
    causes,
    prior: conversation.prior,
    observations: conversation.observations,
    ruledOut: conversation.ruledOut,
    noCode: conversation.asked.includes('code') && conversation.codes.length === 0,
  });
}

/** "Still failing" says nothing of what fails: what was known before goes on to stand. */
function aboutProblem(
  conversation: Conversation,
  understanding: Understanding | null,
  act: Act | null,
): Understanding | null {
  const known = conversation.prior.length > 0 || tellsSomething(conversation);
  return act === 'not-solved' && known ? null : understanding;
}

/** The classifier's ranking for words that stand alone, the diagnosis's once facts were told or asked for. */
function rank(
  conversation: Conversation,
  understanding: Understanding | null,
  reply: Reply | null,
  code: Decoded | null,
  diagnosis: Diagnosis,
): readonly RankedTopic[] {
  if (code?.kind === 'one') return [{ topic: code.topic, confidence: 1 }];
  const alone = understanding !== null && reply === null;
  if (alone && isSettled(understanding, diagnosis)) return understanding.classification.ranking;
  if (
    tellsSomething(conversation) ||
    (!alone && conversation.asked.length > 0 && aboutCauses(conversation, diagnosis))
  ) {
    return diagnosis.ranking.map(({ topic, probability }) => ({ topic, confidence: probability }));
  }
  return alone || conversation.prior.length === 0
    ? (understanding?.classification.ranking ?? [])
    : conversation.prior;
}

/** Sure words rank by themselves, unless they are of a cause that the facts told speak against. */
function isSettled({ classification }: Understanding, diagnosis: Diagnosis): boolean {
  if (classification.outcome !== 'sure') return false;
  const head = classification.ranking[0]?.topic;
  const diagnosed = diagnosis.ranking.some(({ topic }) => topic === head);
  return !diagnosed || surelyMeant(classification, diagnosis) !== null;
}

/** Guides are not diagnosed: what is taken for one stays one. */
function aboutCauses({ prior }: Conversation, { ranking }: Diagnosis): boolean {
  const head = prior.find(({ topic }) => !isAct(topic));
  if (!head || head.topic === TOPIC.unspecified) return true;
  return ranking.some(({ topic }) => topic === head.topic);
}

function tellsSomething(conversation: Conversation): boolean {
  return tellingFacts(conversation) !== '';
}

/** What was told of the failing payment, "not sure" left out, as a value to compare. */
function tellingFacts({ observations }: Conversation): string {
  return OBSERVATIONS.filter((id) => (observations[id] ?? NOT_SURE) !== NOT_SURE)
    .map((id) => `${id}=${observations[id]}`)
    .join(' ');
}
