import type { Spread } from '../figures/case-times.ts';
import type { DeskFigures, Gap } from '../figures/desk-figures.ts';
import type { GroupCount } from '../figures/groups.ts';
import { escapeHtml, percent, table } from '../html.ts';
import { htmlPage, section } from '../html-page.ts';
import { REPORT_STYLE } from '../report-style.ts';
import { dayChart, groupChart } from './charts.ts';
import { spokenDuration } from './duration.ts';

const STYLE = `${REPORT_STYLE}
.tiles { display: flex; flex-wrap: wrap; gap: 1rem; } .tile { border: 1px solid var(--line); border-radius: .5rem; padding: .7rem 1.1rem; min-width: 7.5rem; }
.tile b { display: block; font-size: 1.7rem; font-variant-numeric: tabular-nums; } .tile span { color: var(--soft); }
.all { fill: var(--accent); opacity: .35; } .people { fill: var(--accent); } .key.all { background: var(--accent); opacity: .35; } .key.people { background: var(--accent); }
svg { display: block; max-width: 100%; height: auto; margin-bottom: .8rem; }
`;
const MOST_GROUPS = 15;

/** The figures as one self-contained HTML page: no script, nothing loaded, no text that is not masked. */
export function deskReport(figures: DeskFigures): string {
  const title = `The desk, ${day(figures.since)} to ${day(figures.until - 1)}`;
  const sections = [
    section('In short', tiles(figures) + EXPLAINED),
    section('Day by day', `<p>${LEGEND}</p>${dayChart(figures.byDay)}`),
    section('Time until a person', times(figures)),
    section('By cause', byGroup(figures.byTopic, 'nothing fits')),
    section('By language', byGroup(figures.byLanguage, 'not known')),
    section('By merchant channel', byGroup(figures.byChannel, 'not known')),
    section('Questions that nothing fits', gaps(figures.gaps)),
  ];
  return htmlPage(title, STYLE, sections);
}

const LEGEND =
  '<span class="key all"></span> questions; <span class="key people"></span> of these handed over to people.';
const EXPLAINED =
  '<p>Deflected: answered, never handed over, and the same person asked nothing more in the channel for 24 hours; the share is of the questions whose 24 hours are over.</p>';

function tiles(figures: DeskFigures): string {
  const shown: readonly (readonly [string, string])[] = [
    [String(figures.questions), 'questions'],
    [String(figures.answered), 'answered'],
    [`${figures.deflected} · ${percent(figures.deflection)}`, 'deflected'],
    [String(figures.asked), 'asked back'],
    [String(figures.handedOver), 'handed over'],
  ];
  const each = shown.map(
    ([value, name]) => `<div class="tile"><b>${value}</b><span>${name}</span></div>`,
  );
  return `<div class="tiles">${each.join('')}</div>`;
}

function times({ firstResponse, resolve }: DeskFigures): string {
  return table(
    ['from the hand-over', 'cases', 'median', 'nine in ten within'],
    [spreadRow('first reply', firstResponse), spreadRow('closed', resolve)],
  );
}

function spreadRow(name: string, spread: Spread | null): readonly string[] {
  if (spread === null) return [name, '0', '–', '–'];
  return [name, String(spread.count), spokenDuration(spread.median), spokenDuration(spread.p90)];
}

function byGroup(groups: readonly GroupCount[], none: string): string {
  const nameOf = (key: string | null) => key ?? none;
  return (
    groupChart(groups.slice(0, MOST_GROUPS), nameOf) +
    table(
      ['', 'questions', 'answered', 'deflected', 'handed over'],
      groups.map(({ key, questions, answered, deflected, handedOver }) => [
        escapeHtml(nameOf(key)),
        ...[questions, answered, deflected, handedOver].map(String),
      ]),
    )
  );
}

function gaps(found: readonly Gap[]): string {
  if (found.length === 0) return '<p>None.</p>';
  return table(
    ['case', 'day', 'question'],
    found.map(({ case: number, at, question }) => [
      String(number),
      day(at),
      `<q>${escapeHtml(question)}</q>`,
    ]),
  );
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
