import type { CaseRecord, CaseStory } from '../admin/case-record.ts';

/** One line for a case of a list. */
export function caseLine({ number, status, opened, merchant, topic, agent }: CaseRecord): string {
  const cells = [
    `#${number}`.padEnd(6),
    status.padEnd(8),
    minute(opened),
    merchant.padEnd(11),
    (topic ?? '-').padEnd(28),
    agent ?? '-',
  ];
  return cells.join('  ').trimEnd();
}

/** A case with all that was said and done, for a person to read. */
export function caseText({ record, transcript, history }: CaseStory): string {
  const { facts, codes, suspects } = record;
  return [
    caseLine(record),
    `language ${record.language}, asked by ${record.user}, reason ${record.reason ?? '-'}`,
    ...ending(record),
    '',
    record.question,
    ...section('Facts', [
      ...facts.map(({ name, value }) => `${name}: ${value}`),
      ...(codes.length > 0 ? [`codes: ${codes.join(', ')}`] : []),
    ]),
    ...section(
      'Likely causes',
      suspects.map(({ topic, confidence }) => `${Math.round(confidence * 100)} %  ${topic}`),
    ),
    ...section(
      'Said',
      transcript.map(({ at, who, text }) => `${minute(at)}  ${who}: ${text.replaceAll('\n', ' ')}`),
    ),
    ...section(
      'Done',
      history.map(({ at, actor, action }) => `${minute(at)}  ${actor}: ${action}`),
    ),
  ].join('\n');
}

function ending({ outcome, cause, closed, note }: CaseRecord): readonly string[] {
  if (outcome === null || closed === null) return [];
  const how = cause === null ? outcome : `${outcome}, ${cause}`;
  return [`closed ${minute(closed)}: ${how}${note === '' ? '' : ` (${note})`}`];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

/** `2026-11-22 08:15` of an ISO time, in UTC. */
function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
