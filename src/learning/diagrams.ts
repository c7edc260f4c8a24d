import type { ReliabilityBin } from './reliability.ts';
import type { CurvePoint } from './threshold-curve.ts';

const SIDE = 320;
const EDGE = 40;

/** Confidence against accuracy as an SVG: on the diagonal, confidence means what it says. */
export function reliabilityDiagram(bins: readonly ReliabilityBin[]): string {
  const most = Math.max(...bins.map((bin) => bin.count), 1);
  const bars = bins
    .filter((bin) => bin.count > 0)
    .map((bin) => {
      const [x, y] = [across(bin.from) + 2, up(bin.accuracy)];
      const width = across(bin.to) - across(bin.from) - 4;
      const opacity = (0.25 + 0.75 * Math.sqrt(bin.count / most)).toFixed(2);
      const title = `${bin.count} lines, confidence ${bin.confidence.toFixed(2)}, right ${bin.accuracy.toFixed(2)}`;
      return `<rect class="right" x="${x}" y="${y}" width="${width}" height="${up(0) - y}" opacity="${opacity}"><title>${title}</title></rect>
<circle cx="${across(bin.confidence)}" cy="${y}" r="3" />`;
    });
  const diagonal = `<line class="ideal" x1="${across(0)}" y1="${up(0)}" x2="${across(1)}" y2="${up(1)}" />`;
  return frame('confidence', 'share that is right', [...bars, diagonal].join('\n'));
}

/** Coverage, precision and false answers over the confidence to answer from, as an SVG. */
export function curveDiagram(points: readonly CurvePoint[]): string {
  const lines = [
    drawCurve(points, 'coverage', ({ coverage }) => coverage),
    drawCurve(points, 'precision', ({ precision }) => precision),
    drawCurve(points, 'false-answers', ({ falseAnswers }) => falseAnswers),
  ];
  return frame('answer from this confidence on', 'share', lines.join('\n'));
}

function drawCurve(
  points: readonly CurvePoint[],
  name: string,
  read: (point: CurvePoint) => number | null,
): string {
  const places = points.flatMap((point) => {
    const value = read(point);
    return value === null ? [] : [`${across(point.from)},${up(value)}`];
  });
  return places.length === 0 ? '' : `<polyline class="${name}" points="${places.join(' ')}" />`;
}

function across(fraction: number): number {
  return round(EDGE + fraction * SIDE);
}

function up(fraction: number): number {
  return round(EDGE / 2 + (1 - fraction) * SIDE);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function frame(below: string, beside: string, content: string): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (at) =>
      `<line class="grid" x1="${across(at)}" y1="${up(0)}" x2="${across(at)}" y2="${up(1)}" /><line class="grid" x1="${across(0)}" y1="${up(at)}" x2="${across(1)}" y2="${up(at)}" />
<text x="${across(at)}" y="${up(0) + 14}" text-anchor="middle">${at}</text><text x="${EDGE - 6}" y="${up(at) + 3}" text-anchor="end">${at}</text>`,
  );
  const [width, height] = [SIDE + EDGE + 20, SIDE + EDGE + 20];
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${beside} by ${below}">
${ticks.join('\n')}
${content}
<text x="${across(0.5)}" y="${height - 10}" text-anchor="middle">${below}</text>
<text transform="translate(10 ${up(0.5)}) rotate(-90)" text-anchor="middle">${beside}</text>
</svg>`;
}
