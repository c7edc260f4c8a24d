import type { Content } from '../../knowledge/content.ts';
import { clauseAt } from './clause.ts';
import { cueText } from './cue-text.ts';
import { literally } from './literally.ts';

/** The causes that a text says it is not, and the text without the words that say so. */
export interface RuledOut {
  readonly topics: readonly string[];
  readonly rest: string;
}

const GAP = '...';
const DENYING =
  'not|no|never|without|hardly|barely|cannot|(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|ai)nt';
const NOT = `\\b(?:${DENYING})\\b|[不没无唔冇未]`;
/** Up to a few words within the clause, none of which turns the rest round. */
const FEW_WORDS = `(?:(?!${NOT})[^,;!?，。；！？.\\n]){0,24}?`;

/** "有没有", "是不是": the phrase begins with the second half of a question. */
const TURNED_ROUND = new RegExp(
  `\\b(?:${DENYING})(?: [a-z]+){0,4} $|(?:不|没|没有|并非|无|唔|冇|未)\\p{Script=Han}{0,2}$|[有是]$`,
  'u',
);
/** What is in order elsewhere says nothing of what fails here. */
const OF_OTHERS =
  /\b(?:other|others|another|next door|neighbou?rs?|elsewhere)\b|别的|其他|其它|另一|另外|别人|隔壁|换/;
const SUPPOSED =
  /^\s*(?:and )?(?:is|are|was|does|do|did|if|whether|when|once|unless|until|make sure|check|how|why)\b|\b(?:if|whether)\b|^(?:如果|要是|假如|万一|等|是不是|是否)|怎么|什么时候|多少|几次|才/;
const ASKED = /^\s*(?:[?？吗么]|了?没|不\p{Script=Han})/u;

type Pattern = readonly [topic: string, pattern: RegExp];

const patterns = new WeakMap<Content['causes'], readonly Pattern[]>();

/**
 * What `text` (simplified) says is in order: "the Wi-Fi is fine", 余额够的. By the phrases of each
 * cause's `ruled_out_by`; what is asked, supposed or denied rules nothing out.
 */
export function ruledOutIn(text: string, causes: Content['causes']): RuledOut {
  const said = cueText(text);
  const found = patternsOf(causes).flatMap(([topic, pattern]) => {
    const match = pattern.exec(said);
    return match && isStated(said, match.index, match.index + match[0].length)
      ? [{ topic, words: match[0] }]
      : [];
  });
  const rest = found.reduce((left, { words }) => left.replace(words, ' '), said);
  return {
    topics: found.map(({ topic }) => topic),
    rest: rest.replace(/\s+/g, ' ').trim(),
  };
}

function isStated(said: string, start: number, end: number): boolean {
  const clause = clauseAt(said, start);
  const before = said.slice(clause.start, start);
  const after = said.slice(end, clause.end + 1);
  const asked = ASKED.test(said.slice(end)) || /[?？]$/.test(after);
  return (
    !asked &&
    !TURNED_ROUND.test(before) &&
    !OF_OTHERS.test(before) &&
    !SUPPOSED.test(said.slice(clause.start, end))
  );
}

function patternsOf(causes: Content['causes']): readonly Pattern[] {
  const known = patterns.get(causes);
  if (known !== undefined) return known;
  const made = Object.entries(causes).flatMap(([topic, { ruled_out_by: by }]): Pattern[] =>
    by ? [[topic, new RegExp([...by.en, ...by.zh].map(sourceOf).join('|'))]] : [],
  );
  patterns.set(causes, made);
  return made;
}

/** "wifi/network ... fine/ok" as the source of a pattern: "/" parts words of which any will do. */
function sourceOf(phrase: string): string {
  const parts = phrase.split(GAP).map((part) =>
    cueText(part)
      .split(' ')
      .map((word) => `(?:${word.split('/').map(literally).join('|')})`)
      .join(' '),
  );
  return `(?<![a-z0-9])${parts.join(`${FEW_WORDS}(?<![a-z0-9])`)}(?![a-z0-9])`;
}
