import { TOPIC } from '../knowledge/topic.ts';
import { chooseQuestion } from './choose-question.ts';
import type { Decision, Reason } from './decision.ts';
import { isOurs, leadingTopic, MOST_QUESTIONS, type Situation } from './situation.ts';
import { smallTalk } from './small-talk.ts';
import { surelyMeant } from './surely-meant.ts';

/** Looks at the situation and decides, or leaves it to the next rule. */
type Rule = (situation: Situation) => Decision | null;

/** From this calibrated probability on an answer is given as sure, below it as likely. */
const SURE = 0.85;
/** A diagnosis answers from here on: one wrong answer costs about as much as three hand-overs. */
const DIAGNOSED = 0.75;

/** First rule that decides wins; the order is the policy. */
const RULES: readonly Rule[] = [
  personOwns,
  secretsOnly,
  nothingSaid,
  askedForPerson,
  topicChosen,
  codeKnown,
  notSolved,
  smallTalk,
  sureEnough,
  diagnosed,
  worthAQuestion,
  handOver,
];

/** What the desk does in `situation`. Total: a situation that no rule takes is met with silence. */
export function decide(situation: Situation): Decision {
  for (const rule of RULES) {
    const decision = rule(situation);
    if (decision) return decision;
  }
  return { kind: 'silent', reason: 'not-addressed', act: null };
}

function personOwns({ conversation }: Situation): Decision | null {
  return conversation.owner === 'person' ? { kind: 'relay', reason: 'person-owns' } : null;
}

function secretsOnly({ understanding }: Situation): Decision | null {
  if (!understanding || understanding.masked === 0 || understanding.hasWords) return null;
  return answer(TOPIC.protectData, 'secrets-only', 1);
}

/** Emoji and bare mentions: a first bare mention deserves an introduction, the rest says nothing. */
function nothingSaid({ understanding, addressed, conversation }: Situation): Decision | null {
  if (!understanding || understanding.saysSomething) return null;
  return addressed && !conversation.spoken
    ? { kind: 'act', reason: 'nothing-said', act: 'ask-capabilities', say: 'capabilities' }
    : { kind: 'silent', reason: 'nothing-said', act: null };
}

/** Whoever wants a person gets one, addressed to the desk or not. */
function askedForPerson({ act }: Situation): Decision | null {
  if (act !== 'ask-human') return null;
  return { kind: 'escalate', reason: 'asked-for-person', topic: 'ask-human' };
}

/** The merchant picked one of the topics that were offered by name. */
function topicChosen(situation: Situation): Decision | null {
  const { reply, ranking, knowledge } = situation;
  if (reply?.question !== 'topic') return null;
  if (reply.option === 'neither') {
    return { kind: 'escalate', reason: 'neither', topic: leadingTopic(situation) };
  }
  const { causes, guides } = knowledge.content;
  const known = Object.hasOwn(causes, reply.option) || Object.hasOwn(guides, reply.option);
  if (!known || reply.option === TOPIC.unspecified) return null;
  const confidence = ranking.find((entry) => entry.topic === reply.option)?.confidence ?? 0;
  return answer(reply.option, 'chosen', confidence);
}

function codeKnown(situation: Situation): Decision | null {
  const { code, conversation } = situation;
  if (!code) return leftOpen(situation);
  switch (code.kind) {
    case 'one':
      return {
        ...answer(code.topic, 'code', 1),
        certainty: code.contested ? 'likely' : 'sure',
      };
    case 'unknown':
      return surely(situation) === null ? answer(TOPIC.codeMeaning, 'code', 1) : null;
    case 'disagree':
      return conversation.asked.includes('code') || conversation.asked.length >= MOST_QUESTIONS
        ? { kind: 'escalate', reason: 'code-meanings-differ', topic: leadingTopic(situation) }
        : {
            kind: 'ask',
            reason: 'code-meanings-differ',
            topic: leadingTopic(situation),
            question: 'code',
            options: ['not-sure'],
          };
  }
}

/** A code was told, and whoever was asked for its provider does not know: only people can find out. */
function leftOpen(situation: Situation): Decision | null {
  const { conversation, reply } = situation;
  const open = conversation.codes.length > 0 && reply?.question === 'code';
  return open ? escalate(situation, 'code-meanings-differ') : null;
}

/** "Tried that, still failing": ask what could change the answer, else a person takes over. */
function notSolved(situation: Situation): Decision | null {
  if (situation.act !== 'not-solved') return null;
  return ask(situation, 'not-solved') ?? escalate(situation, 'not-solved');
}

function sureEnough(situation: Situation): Decision | null {
  const topic = surely(situation);
  if (topic === null) return null;
  const confidence = situation.understanding?.classification.ranking[0]?.confidence ?? 0;
  return answer(topic, 'confident', confidence);
}

/** What was told settles it, whatever the words alone were worth. */
function diagnosed({ learned, ranking }: Situation): Decision | null {
  const [head] = ranking;
  if (!learned || !head || head.confidence < DIAGNOSED || head.topic === TOPIC.unspecified) {
    return null;
  }
  return answer(head.topic, 'diagnosed', head.confidence);
}

/** Who did not address the desk is asked only where it is close to sure that the desk is meant. */
function worthAQuestion(situation: Situation): Decision | null {
  const { addressed, understanding } = situation;
  const buttsIn = !addressed && understanding?.classification.outcome === 'perhaps';
  if (!isOurs(situation) || buttsIn) return null;
  const vague = situation.ranking[0]?.topic === TOPIC.unspecified;
  return ask(situation, vague ? 'vague' : 'undecided');
}

function handOver(situation: Situation): Decision | null {
  if (!situation.addressed) return null;
  return isOurs(situation)
    ? escalate(situation, 'still-unsure')
    : { kind: 'escalate', reason: 'out-of-scope', topic: null };
}

/** What the words of this utterance alone make sure, where they are no reply to a question. */
function surely({ understanding, reply, diagnosis }: Situation): string | null {
  return understanding && reply === null
    ? surelyMeant(understanding.classification, diagnosis)
    : null;
}

function answer(topic: string, reason: Reason, confidence: number) {
  const certainty = confidence >= SURE ? 'sure' : 'likely';
  return { kind: 'answer', reason, topic, confidence, certainty } as const;
}

function ask(situation: Situation, reason: Reason): Decision | null {
  const question = chooseQuestion(situation);
  if (!question) return null;
  return {
    kind: 'ask',
    reason: question.id === 'topic' ? 'close' : reason,
    topic: leadingTopic(situation),
    question: question.id,
    options: question.options,
  };
}

function escalate(situation: Situation, reason: Reason): Decision {
  return { kind: 'escalate', reason, topic: leadingTopic(situation) };
}
