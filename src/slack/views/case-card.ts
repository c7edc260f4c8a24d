import type { CaseFacts } from '../../dialogue/case-facts.ts';
import type { CaseStatus, TranscriptLine } from '../../store.ts';
import type { ButtonRef } from './button-value.ts';
import type { RelatedCase, ShownClosing } from './case-surroundings.ts';
import type { CaseDue } from './due-line.ts';

/** All that a case card shows. Times in epoch milliseconds. */
export interface CaseCard {
  readonly ref: ButtonRef;
  readonly caseNumber: number;
  readonly status: CaseStatus;
  /** the name of who claimed it */
  readonly assignee: string | null;
  readonly merchantName: string;
  /** the permalink of the merchant's thread; null where Slack gave none */
  readonly channelLink: string | null;
  readonly facts: CaseFacts;
  /** oldest first, masked */
  readonly transcript: readonly TranscriptLine[];
  readonly createdAt: number;
  /** null while it is not resolved */
  readonly closing: ShownClosing | null;
  /** other merchants' cases of the same cause, newest first */
  readonly related: readonly RelatedCase[];
  readonly due: CaseDue;
}
