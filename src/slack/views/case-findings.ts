import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { CaseFacts } from '../../dialogue/case-facts.ts';
import { fileList } from './files-view.ts';
import { present } from './present.ts';
import { bold, listOf, paragraph, richText, words } from './rich-text.ts';

/** All of these at once, with the question and the transcript, stay below 10,000 characters. */
const NAME_LENGTH = 40;
const VALUE_LENGTH = 120;
const TITLE_LENGTH = 80;
const PHRASES_LENGTH = 140;
const FACTS_SHOWN = 12;
const CODES_SHOWN = 5;
const SUSPECTS_SHOWN = 5;

/** What is known and suspected, for our people: facts, decoded codes, ranked causes with reasons. */
export function caseFindings(facts: CaseFacts): KnownBlock[] {
  const known = [
    ...capped(facts.facts, FACTS_SHOWN, factLine),
    ...capped(facts.codes, CODES_SHOWN, codeLine),
  ];
  const suspects = capped(facts.suspects, SUSPECTS_SHOWN, suspectLine);
  return present<KnownBlock>([
    titledList('Known so far', 'bullet', known),
    titledList('Likely causes', 'ordered', suspects),
    facts.files.length === 0
      ? null
      : richText(paragraph(bold('Files, not opened by the bot')), fileList(facts.files)),
  ]);
}

type Line = ReturnType<typeof words>;

/** The lines of the first `most` items, and one that says how many there are besides. */
function capped<T>(items: readonly T[], most: number, line: (item: T) => Line): readonly Line[] {
  const lines = items.slice(0, most).map(line);
  const more = items.length - lines.length;
  return more > 0 ? [...lines, words(`… and ${more} more`)] : lines;
}

function titledList(title: string, style: 'bullet' | 'ordered', lines: readonly Line[]) {
  return lines.length === 0 ? null : richText(paragraph(bold(title)), listOf(style, lines));
}

function factLine({ name, value }: CaseFacts['facts'][number]): Line {
  return [...bold(`${shorten(name, NAME_LENGTH)}: `), ...words(shorten(value, VALUE_LENGTH))];
}

/** A decoded code with its meaning, as a line of a list. */
export function codeLine({ code, scheme, meaning }: CaseFacts['codes'][number]): Line {
  const name = `Code ${shorten(code, NAME_LENGTH)}${scheme ? ` (${shorten(scheme, NAME_LENGTH)})` : ''}: `;
  return [...bold(name), ...words(shorten(meaning, VALUE_LENGTH))];
}

function suspectLine(suspect: CaseFacts['suspects'][number]): Line {
  const percent = Math.round(suspect.confidence * 100);
  return [
    ...bold(shorten(suspect.title, TITLE_LENGTH)),
    ...words(` ${percent} %`),
    ...words(reasons('for', suspect.speaksFor)),
    ...words(reasons('against', suspect.speaksAgainst)),
  ];
}

function reasons(side: 'for' | 'against', phrases: readonly string[]): string {
  return phrases.length === 0 ? '' : `\n${side}: ${shorten(phrases.join(' · '), PHRASES_LENGTH)}`;
}
