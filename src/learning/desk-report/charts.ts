import type { DayCount } from '../figures/days.ts';
import type { GroupCount } from '../figures/groups.ts';
import { escapeHtml } from '../html.ts';

const WIDTH = 760;
const HEIGHT = 180;
const EDGE = 28;
const LABEL_WIDTH = 220;
const ROW = 24;
/** Beyond that many days only some have room for their date. */
const DATES = 10;

/** Questions a day as bars; the darker part of each went to people. */
export function dayChart(days: readonly DayCount[]): string {
  const most = Math.max(...days.map(({ questions }) => questions), 1);
  const step = (WIDTH - EDGE) / Math.max(days.length, 1);
  const height = (count: number) => round((count / most) * (HEIGHT - 2 * EDGE));
  const every = Math.ceil(days.length / DATES);
  const bars = days.map(({ day, questions, handedOver }, index) => {
    const x = round(EDGE + index * step);
    const width = round(Math.max(step - 4, 1));
    const bottom = HEIGHT - EDGE;
    const title = `${day}: ${questions} questions, ${handedOver} to people`;
    const date =
      index % every === 0 ? `<text x="${x}" y="${HEIGHT - 10}">${day.slice(5)}</text>` : '';
    return `<g><title>${title}</title>
<rect class="all" x="${x}" y="${bottom - height(questions)}" width="${width}" height="${height(questions)}" />
<rect class="people" x="${x}" y="${bottom - height(handedOver)}" width="${width}" height="${height(handedOver)}" />${date}</g>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="questions a day">
<line class="grid" x1="${EDGE}" y1="${HEIGHT - EDGE}" x2="${WIDTH}" y2="${HEIGHT - EDGE}" />
<text x="${EDGE - 6}" y="${EDGE + 4}" text-anchor="end">${most}</text>
${bars.join('\n')}
</svg>`;
}

/** Groups as bars on their side, the greatest first. */
export function groupChart(groups: readonly GroupCount[], nameOf: (key: string | null) => string) {
  const most = Math.max(...groups.map(({ questions }) => questions), 1);
  const width = (count: number) => round((count / most) * (WIDTH - LABEL_WIDTH - 60));
  const rows = groups.map(({ key, questions, handedOver }, index) => {
    const y = index * ROW;
    const name = escapeHtml(nameOf(key));
    return `<g><title>${name}: ${questions} questions, ${handedOver} to people</title>
<text x="${LABEL_WIDTH - 8}" y="${y + 16}" text-anchor="end">${name}</text>
<rect class="all" x="${LABEL_WIDTH}" y="${y + 4}" width="${width(questions)}" height="${ROW - 8}" />
<rect class="people" x="${LABEL_WIDTH}" y="${y + 4}" width="${width(handedOver)}" height="${ROW - 8}" />
<text x="${LABEL_WIDTH + width(questions) + 6}" y="${y + 16}">${questions}</text></g>`;
  });
  const height = Math.max(groups.length * ROW, ROW);
  return `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="img" aria-label="questions by group">
${rows.join('\n')}
</svg>`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
