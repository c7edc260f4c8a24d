import type { HomeView, KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { DeskFigures } from '../../learning/figures/desk-figures.ts';
import type { ChannelMode } from '../../ports/channels.ts';
import type { CaseStatus } from '../../store.ts';
import { STATUS_WORDS } from './desk-words.ts';
import { type UndeliveredCase, undeliveredLines, weekLine } from './home-figures.ts';
import { NAME_LENGTH } from './lengths.ts';
import { present } from './present.ts';
import { bold, listOf, paragraph, richText, words } from './rich-text.ts';

/** A case as a line of the list. */
export interface HomeCase {
  readonly number: number;
  readonly status: CaseStatus;
  readonly merchantName: string;
  readonly question: string;
}

/** What an agent sees on the app's Home tab. */
export interface AgentHome {
  /** not in the desk's channel, oldest first */
  readonly undelivered: readonly UndeliveredCase[];
  /** what was asked this week, and what became of it */
  readonly week: DeskFigures;
  /** handled by nobody yet, newest first */
  readonly open: readonly HomeCase[];
  /** handled by this agent */
  readonly mine: readonly HomeCase[];
  readonly modes: readonly { readonly channelName: string; readonly mode: ChannelMode }[];
}

/** Each list as long as a screen. */
const LINES = 20;
const QUESTION_LENGTH = 120;

/** The cases that wait, one's own, and where the desk speaks. */
export function agentHomeView({ undelivered, week, open, mine, modes }: AgentHome): HomeView {
  return {
    type: 'home',
    blocks: present<KnownBlock>([
      ...undeliveredSection(undelivered),
      weekLine(week),
      ...section('Nobody has these yet', open.map(caseLine), 'No case waits for anyone.'),
      ...section('Yours', mine.map(caseLine), 'You have no case.'),
      ...section(
        'Channels with a mode of their own (/desk mode)',
        modes.map(({ channelName, mode }) => `${shorten(channelName, NAME_LENGTH)}: ${mode}`),
        'None: auto where outsiders are, mention elsewhere.',
      ),
    ]),
  };
}

/** What everybody else sees: how to ask. */
export function merchantHomeView(introduction: string): HomeView {
  return { type: 'home', blocks: present<KnownBlock>([richText(paragraph(words(introduction)))]) };
}

function undeliveredSection(cases: readonly UndeliveredCase[]) {
  return cases.length === 0
    ? []
    : section('🔴 Not delivered to the desk’s channel', undeliveredLines(cases), '');
}

function section(title: string, lines: readonly string[], none: string) {
  const more = lines.length - LINES;
  const shown = more > 0 ? [...lines.slice(0, LINES), `… and ${more} more`] : lines;
  return [
    richText(paragraph(bold(title))),
    shown.length === 0
      ? richText(paragraph(words(none)))
      : richText(
          listOf(
            'bullet',
            shown.map((line) => words(line)),
          ),
        ),
  ];
}

function caseLine({ number, status, merchantName, question }: HomeCase): string {
  const name = shorten(merchantName, NAME_LENGTH);
  return `Case ${number} · ${STATUS_WORDS[status]} · ${name}: ${shorten(question, QUESTION_LENGTH)}`;
}
