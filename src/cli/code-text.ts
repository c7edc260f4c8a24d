import { askedQuestion } from '../dialogue/ask.ts';
import { codeCard } from '../dialogue/code-card.ts';
import { phrase } from '../dialogue/phrase.ts';
import { plainCard, plainQuestion } from '../dialogue/plain-text.ts';
import { causeOf } from '../knowledge/codes/decode.ts';
import type { Candidate, Decoded, OneMeaning } from '../knowledge/codes/decoded.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { NOT_SURE } from '../knowledge/question.ts';
import { inLanguage, type Language } from '../knowledge/text.ts';

const DESK_ONLY = 'desk only';

/** What the desk may know of a code, then what the merchant is shown of it, as plain text. */
export function codeText(
  knowledge: Knowledge,
  decoded: Exclude<Decoded, { kind: 'unknown' }>,
  language: Language,
): string {
  switch (decoded.kind) {
    case 'one':
      return [
        ...meaningLines(knowledge, decoded, language),
        '',
        'The merchant is shown:',
        plainCard(codeCard(knowledge, decoded, language)),
      ].join('\n');
    case 'disagree':
      return [
        `${decoded.code} means different things; --scheme says which:`,
        ...decoded.candidates.map((candidate) => candidateLine(knowledge, candidate, language)),
        '',
        'The merchant is asked:',
        plainQuestion(askedQuestion(knowledge.content, 'code', [NOT_SURE], language)),
      ].join('\n');
  }
}

function meaningLines(
  { content, codes }: Knowledge,
  meaning: OneMeaning,
  language: Language,
): readonly string[] {
  const { code, scheme, causeKeys, retry, who, audience, contested, approval } = meaning;
  const causes = causeKeys.map((key) => causeOf(codes, key));
  const titles = causes.map(({ title }) => inLanguage(title, language)).join(' / ');
  const read = code === null ? 'Wording' : `${code} (${scheme ?? 'all tables agree'})`;
  return [
    `${read}: ${titles}${audience === 'desk' ? ` [${DESK_ONLY}]` : ''}`,
    ...causes.map(({ means }) => inLanguage(means, language)),
    `Topic: ${meaning.topic}${approval ? ' (an approval, no decline)' : ''}`,
    `Run it again: ${phrase(content, `retry-${retry}`, language)} (${retry})`,
    `Who acts: ${phrase(content, `who-${who}`, language)} (${who})`,
    ...(contested ? ['Sources disagree on it: the card says "likely".'] : []),
    ...meaning.entries.map(
      (entry) =>
        `- ${entry.scheme}: ${entry.name}${entry.note ? ` - ${inLanguage(entry.note, language)}` : ''}`,
    ),
  ];
}

function candidateLine(
  { codes }: Knowledge,
  { topic, causeKeys, schemes, audience }: Candidate,
  language: Language,
): string {
  const titles = causeKeys.map((key) => inLanguage(causeOf(codes, key).title, language));
  const secret = audience === 'desk' ? ` [${DESK_ONLY}]` : '';
  return `- ${schemes.join(', ')}: ${titles.join(' / ')} (${topic})${secret}`;
}
