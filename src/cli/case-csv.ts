import type { CaseRecord } from '../admin/case-record.ts';

/** The columns, each with its cell. */
const COLUMNS: readonly (readonly [string, (record: CaseRecord) => string])[] = [
  ['number', ({ number }) => String(number)],
  ['status', ({ status }) => status],
  ['opened', ({ opened }) => opened],
  ['updated', ({ updated }) => updated],
  ['merchant', ({ merchant }) => merchant],
  ['user', ({ user }) => user],
  ['agent', ({ agent }) => agent ?? ''],
  ['topic', ({ topic }) => topic ?? ''],
  ['language', ({ language }) => language],
  ['reason', ({ reason }) => reason ?? ''],
  ['outcome', ({ outcome }) => outcome ?? ''],
  ['cause', ({ cause }) => cause ?? ''],
  ['closed', ({ closed }) => closed ?? ''],
  ['note', ({ note }) => note],
  ['question', ({ question }) => question],
  ['codes', ({ codes }) => codes.join(' ')],
  ['facts', ({ facts }) => facts.map(({ name, value }) => `${name}: ${value}`).join('; ')],
  ['suspects', ({ suspects }) => suspects.map(suspect).join('; ')],
];

/** Cases as CSV after RFC 4180, with a heading. */
export function caseCsv(records: readonly CaseRecord[]): string {
  const rows = records.map((record) => COLUMNS.map(([, cell]) => cell(record)));
  return [COLUMNS.map(([name]) => name), ...rows]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
}

function suspect({ topic, confidence }: CaseRecord['suspects'][number]): string {
  return `${topic} ${confidence.toFixed(2)}`;
}

function quoted(cell: string): string {
  const inert = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A spreadsheet would carry out what a merchant wrote. */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell);
}
