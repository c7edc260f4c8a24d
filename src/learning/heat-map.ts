import { escapeHtml } from './html.ts';
import { guess, type Prediction } from './prediction.ts';

const CELL = 14;
const LABELS = 210;

/** A single mistake must still be seen. */
const FAINTEST = 0.15;

/**
 * The confusion matrix as an SVG: a row for what was meant, a column for what was guessed, darker
 * for a larger share of the row. Right answers lie on the diagonal, in green; mistakes are red, the
 * largest share of them darkest, as among many topics no mistake takes much of a row.
 */
export function heatMap(predictions: readonly Prediction[]): string {
  const topics = [
    ...new Set(predictions.flatMap((prediction) => [prediction.truth, guess(prediction)])),
  ].sort();
  const size = LABELS + topics.length * CELL;
  const cells = topics.flatMap((truth, row) => cellsOf(truth, row, topics, predictions));
  const worst = Math.max(...cells.filter(isMistake).map(({ share }) => share), 0);
  const heads = topics.map((topic, at) => {
    const [x, y] = [LABELS + at * CELL + CELL - 3, LABELS - 4];
    return `<text transform="translate(${x} ${y}) rotate(-90)">${escapeHtml(topic)}</text>
<text x="${LABELS - 4}" y="${LABELS + at * CELL + CELL - 3}" text-anchor="end">${escapeHtml(topic)}</text>`;
  });
  return `<svg viewBox="0 0 ${size} ${size}" width="${size}" role="img" aria-label="Confusion matrix">
${heads.join('\n')}
${cells.map((cell) => drawCell(cell, isMistake(cell) ? cell.share / worst : cell.share)).join('')}
</svg>`;
}

interface Cell {
  readonly truth: string;
  readonly topic: string;
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** Of the lines of the row. */
  readonly share: number;
}

function isMistake({ truth, topic }: Cell): boolean {
  return truth !== topic;
}

/** The cells of a row that hold a line. */
function cellsOf(
  truth: string,
  row: number,
  topics: readonly string[],
  predictions: readonly Prediction[],
): readonly Cell[] {
  const lines = predictions.filter((prediction) => prediction.truth === truth);
  return topics.flatMap((topic, column) => {
    const count = lines.filter((line) => guess(line) === topic).length;
    return count === 0 ? [] : [{ truth, topic, row, column, count, share: count / lines.length }];
  });
}

/** Draws a cell; `strength` 1 is the darkest. */
function drawCell(cell: Cell, strength: number): string {
  const [x, y] = [LABELS + cell.column * CELL, LABELS + cell.row * CELL];
  const opacity = (FAINTEST + (1 - FAINTEST) * strength).toFixed(2);
  const title = `${escapeHtml(cell.truth)} taken for ${escapeHtml(cell.topic)}: ${cell.count}`;
  return `<rect class="${isMistake(cell) ? 'wrong' : 'right'}" x="${x}" y="${y}" width="${CELL - 1}" height="${CELL - 1}" opacity="${opacity}"><title>${title}</title></rect>`;
}
