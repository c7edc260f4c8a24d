import type { Button, KnownBlock, ModalView } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import type { Why } from '../../dialogue/why.ts';
import { WHY } from './action-ids.ts';
import { button, labelText } from './button.ts';
import type { ButtonRef } from './button-value.ts';
import { caseFindings } from './case-findings.ts';
import { NAME_LENGTH } from './lengths.ts';
import { present } from './present.ts';
import { bold, listOf, paragraph, quote, richText, words } from './rich-text.ts';
import { smallPrint } from './small-print.ts';

const DID: Readonly<Record<Why['kind'], string>> = {
  answer: 'It answered',
  ask: 'It asked back',
  escalate: 'It handed over',
  act: 'It said a word',
};
const QUESTION_LENGTH = 600;
const RANKED = 5;

/** The button that opens the window; only for messages in the desk's own channel. */
export function whyButton(ref: ButtonRef): Button {
  return button(WHY.action, 'Why this answer?', { v: 1, ...ref });
}

/** Why the desk did what it did, for one of our own people; null where nothing was kept of it. */
export function whyView(why: Why | null): ModalView {
  return {
    type: 'modal',
    title: labelText('Why this answer?', BLOCK_LIMITS.modalTitle),
    close: labelText('Close', BLOCK_LIMITS.modalButton),
    blocks: why ? reasons(why) : present<KnownBlock>([richText(paragraph(words(NOTHING_KEPT)))]),
  };
}

const NOTHING_KEPT =
  'Nothing is kept of how this message came about. It is kept for the last five turns of a thread.';

function reasons(why: Why): KnownBlock[] {
  const { facts, ranking, kind, at } = why;
  const topic = facts.topic === null ? '' : `: ${shorten(facts.topic, NAME_LENGTH)}`;
  return present<KnownBlock>([
    facts.question === '' ? null : richText(quote(shorten(facts.question, QUESTION_LENGTH))),
    richText(
      paragraph(
        bold(`${DID[kind]}${topic}`),
        words(` · because: ${facts.reason.replaceAll('-', ' ')}${confidence(why)}`),
      ),
    ),
    ranking.length === 0
      ? null
      : richText(
          paragraph(bold('Ranking')),
          listOf(
            'ordered',
            ranking
              .slice(0, RANKED)
              .map((entry) =>
                words(`${shorten(entry.topic, NAME_LENGTH)} ${percent(entry.confidence)}`),
              ),
          ),
        ),
    ...caseFindings(facts),
    smallPrint([
      `Content and model ${shorten(facts.version, NAME_LENGTH)} · ${new Date(at).toISOString()}`,
    ]),
  ]);
}

/** How sure it was, and how sure it had to be to answer by words alone. */
function confidence({ confidence: had, needed }: Why): string {
  const sure = had === null ? '' : ` · ${percent(had)} sure`;
  const threshold = needed === null ? '' : ` · words alone need ${percent(needed)}`;
  return `${sure}${threshold}`;
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}
