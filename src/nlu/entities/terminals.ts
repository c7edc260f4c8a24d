import { distinct } from './distinct.ts';
import { idOf, labelledIds } from './labelled-id.ts';

const byLabel = labelledIds(
  '(?<![a-z])(?:terminal|tid|pos(?: id)?|device|pinpad)(?![a-z])|终端|机具|设备号|机器号|pos机?',
  idOf(4, 16, 4),
);
const NUMBERED =
  /(?<![a-z])(?:till|register|lane|checkout|terminal|pos) #?(\d{1,2})(?![\d.:/])(?! (?:cards?|times?|minutes?))/gi;
const NUMBERED_ZH = /([\d一二三四五六七八九十]{1,2}号(?:机器?|收银台|台机|pos机?|终端))/gi;

/** Terminal ids, and the numbers by which a shop calls its tills ("till 2" is `till 2`, 2号机). */
export function findTerminals(text: string): readonly string[] {
  const numbered = [...text.matchAll(NUMBERED)].map((match) => match[0].toLowerCase());
  const zh = [...text.matchAll(NUMBERED_ZH)].flatMap((match) => match.slice(1));
  return distinct([...byLabel(text), ...numbered, ...zh]);
}
