import { spokenDuration } from '../learning/desk-report/duration.ts';
import type { Spread } from '../learning/figures/case-times.ts';
import type { DeskFigures } from '../learning/figures/desk-figures.ts';
import type { GroupCount } from '../learning/figures/groups.ts';
import { percent } from '../learning/html.ts';

const MOST_GROUPS = 10;

/** The figures as lines for a terminal. */
export function reportText(figures: DeskFigures): string {
  const deflection = percent(figures.deflection);
  const lines = [
    `${iso(figures.since)} to ${iso(figures.until)}`,
    row('questions', String(figures.questions)),
    row('answered', String(figures.answered)),
    row(
      'deflected',
      `${figures.deflected} (${deflection}; ${figures.tooRecent} too recent to say)`,
    ),
    row('asked back', String(figures.asked)),
    row('handed over', String(figures.handedOver)),
    row('first reply', spread(figures.firstResponse)),
    row('closed', spread(figures.resolve)),
    ...group('By cause', figures.byTopic, 'nothing fits'),
    ...group('By language', figures.byLanguage, 'not known'),
    ...group('By merchant channel', figures.byChannel, 'not known'),
    ...gapLines(figures),
  ];
  return `${lines.join('\n')}\n`;
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(14)}${value}`;
}

function spread(found: Spread | null): string {
  if (found === null) return 'none yet';
  const { count, median, p90 } = found;
  return `median ${spokenDuration(median)}, nine in ten within ${spokenDuration(p90)} (${count} cases)`;
}

function group(title: string, groups: readonly GroupCount[], none: string): readonly string[] {
  if (groups.length === 0) return [];
  const rows = groups
    .slice(0, MOST_GROUPS)
    .map(
      ({ key, questions, deflected, handedOver }) =>
        `  ${(key ?? none).padEnd(34)} ${String(questions).padStart(5)} questions, ${deflected} deflected, ${handedOver} handed over`,
    );
  return ['', title, ...rows];
}

function gapLines({ gaps }: DeskFigures): readonly string[] {
  if (gaps.length === 0) return [];
  const rows = gaps.map(
    ({ case: number, question }) => `  #${number}  ${question.replaceAll(/\s+/g, ' ')}`,
  );
  return ['', 'Questions that nothing fits', ...rows];
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
