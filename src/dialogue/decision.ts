import type { PhraseName } from '../knowledge/phrases.ts';
import type { QuestionId } from '../knowledge/question.ts';
import type { Act } from '../knowledge/topic.ts';

/** Why a turn was decided as it was; printed by `ask --help` and stored with every case. */
export const REASONS = [
  // answer
  'confident',
  'code',
  'diagnosed',
  'chosen',
  'secrets-only',
  // ask
  'vague',
  'close',
  'code-meanings-differ',
  'undecided',
  // ask or escalate
  'not-solved',
  // escalate
  'asked-for-person',
  'out-of-scope',
  'still-unsure',
  'neither',
  // relay
  'person-owns',
  // act
  'small-talk',
  'closing',
  // silent
  'not-addressed',
  'nothing-said',
] as const;
export type Reason = (typeof REASONS)[number];

/** What the desk does with one utterance, always with a reason. */
export type Decision =
  | {
      readonly kind: 'answer';
      readonly reason: Reason;
      readonly topic: string;
      readonly confidence: number;
      readonly certainty: 'sure' | 'likely';
    }
  | {
      readonly kind: 'ask';
      readonly reason: Reason;
      readonly topic: string | null;
      readonly question: QuestionId;
      readonly options: readonly string[];
    }
  | { readonly kind: 'escalate'; readonly reason: Reason; readonly topic: string | null }
  | { readonly kind: 'relay'; readonly reason: Reason }
  | {
      readonly kind: 'act';
      readonly reason: Reason;
      readonly act: Act;
      /** null: a reaction says enough */
      readonly say: PhraseName | null;
    }
  | { readonly kind: 'silent'; readonly reason: Reason; readonly act: Act | null };
