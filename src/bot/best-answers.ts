import type { Brain } from '../brain.ts';
import type { AnswerCard } from '../dialogue/answer-card.ts';
import type { CaseFacts } from '../dialogue/case-facts.ts';
import { isKnowledgeGap } from '../dialogue/knowledge-gap.ts';
import { topicCard } from '../dialogue/topic-card.ts';
import { decodeAll } from '../knowledge/codes/decode-all.ts';
import type { Candidate } from '../knowledge/codes/decoded.ts';
import { articleOf, isConfidential } from '../knowledge/knowledge.ts';
import { inspectedTurn } from './inspected-turn.ts';

/** An answer that fits some words, for our own people to choose. */
export interface BestAnswer {
  readonly topic: string;
  /** in English, the desk's own language */
  readonly title: string;
  /** 0..1; null where only the provider decides, for one of the meanings of a code */
  readonly confidence: number | null;
  /** phrases, facts and the vocabularies of a code that speak for it */
  readonly speaksFor: readonly string[];
  /** what would be sent, in the language of the words: the neutral card for a confidential reason */
  readonly card: AnswerCard;
  readonly confidential: boolean;
}

export interface BestAnswers {
  /** the words, masked */
  readonly question: string;
  /** the code told last, with its meaning for our own people; none where none was told */
  readonly codes: CaseFacts['codes'];
  /** nothing that was written fits the words well */
  readonly gap: boolean;
  /** at most three, best first; none for words that say nothing */
  readonly answers: readonly BestAnswer[];
  /** what would be sent for any topic. Throws where there is no such topic */
  readonly cardOf: (topic: string) => AnswerCard;
}

const MOST = 3;

/**
 * The answers that fit `typed` best where codes are those of `provider` (null: not known). Where the
 * vocabularies disagree on a code, its meanings go before what the words make likely. Pure.
 */
export function bestAnswers(brain: Brain, typed: string, provider: string | null): BestAnswers {
  const { text, decoded, turn } = inspectedTurn(brain, typed, provider);
  const facts = turn.facts();
  const { knowledge } = brain;
  const told = decoded ?? decodeAll(knowledge.codes, turn.understanding?.codes ?? [], { provider });
  const meanings = told?.kind === 'disagree' ? told.candidates.map(asSuspect) : [];
  const cardOf = (topic: string) => topicCard(knowledge, topic, facts.decoded, facts.language);
  const likely = facts.suspects.filter((suspect) => isNew(suspect.topic, meanings));
  return {
    question: text,
    codes: facts.codes,
    gap: meanings.length === 0 && isKnowledgeGap(facts),
    answers: (text === '' ? [] : [...meanings, ...likely])
      .slice(0, MOST)
      .map(({ topic, confidence, speaksFor }) => ({
        topic,
        title: articleOf(knowledge.content, topic).title.en,
        confidence,
        speaksFor,
        card: cardOf(topic),
        confidential: isConfidential(knowledge.content, topic),
      })),
    cardOf,
  };
}

function asSuspect({ topic, schemes }: Candidate) {
  return { topic, confidence: null, speaksFor: schemes };
}

function isNew(topic: string, known: readonly { readonly topic: string }[]): boolean {
  return known.every((one) => one.topic !== topic);
}
