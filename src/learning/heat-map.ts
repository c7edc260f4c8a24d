import { escapeHtml } from './html.ts';
import { guess, type Prediction } from './prediction.ts';

const CELL = 14;
const LABELS = 210;

/**
 * The confusion matrix as an SVG: a row for what was meant, a column for what was guessed, darker
 * for a larger share of the row. Right answers lie on the diagonal, in green; mistakes are red.
 */
export function heatMap(predictions: readonly Prediction[]): string {
  const topics = [
    ...new Set(predictions.flatMap((prediction) => [prediction.truth, guess(prediction)])),
  ].sort();
  const size = LABELS + topics.length * CELL;
  const rows = topics.map((truth, row) =>
    drawRow(
      truth,
      row,
      topics,
      predictions.filter((prediction) => prediction.truth === truth),
    ),
  );
  const heads = topics.map((topic, column) => {
    const [x, y] = [LABELS + column * CELL + CELL - 3, LABELS - 4];
    return `<text transform="translate(${x} ${y}) rotate(-90)">${escapeHtml(topic)}</text>`;
  });
  return `<svg viewBox="0 0 ${size} ${size}" width="${size}" role="img" aria-label="Confusion matrix">
${heads.join('\n')}
${rows.join('\n')}
</svg>`;
}

function drawRow(
  truth: string,
  row: number,
  topics: readonly string[],
  lines: readonly Prediction[],
): string {
  const y = LABELS + row * CELL;
  const cells = topics.map((topic, column) => {
    const count = lines.filter((line) => guess(line) === topic).length;
    return count === 0 ? '' : drawCell(truth, topic, count, count / lines.length, column, y);
  });
  const label = `<text x="${LABELS - 4}" y="${y + CELL - 3}" text-anchor="end">${escapeHtml(truth)}</text>`;
  return label + cells.join('');
}

function drawCell(
  truth: string,
  topic: string,
  count: number,
  share: number,
  column: number,
  y: number,
): string {
  const colour = truth === topic ? 'right' : 'wrong';
  // A single mistake must still be seen.
  const opacity = (0.2 + 0.8 * share).toFixed(2);
  const title = `${escapeHtml(truth)} taken for ${escapeHtml(topic)}: ${count}`;
  return `<rect class="${colour}" x="${LABELS + column * CELL}" y="${y}" width="${CELL - 1}" height="${CELL - 1}" opacity="${opacity}"><title>${title}</title></rect>`;
}
