import { normalise } from '../../nlu/text/normalise.ts';
import { simplify } from '../../nlu/text/simplify.ts';
import { type Example, examples } from '../examples.ts';
import type { Finding } from '../finding.ts';
import { findingAt, type Lint } from '../lint.ts';

/** Case, width, accents of punctuation and Traditional writing make no other example. */
function sameness(text: string): string {
  return normalise(simplify(text))
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/** The same example under two topics teaches the classifier nothing but doubt. */
export const oneTopicPerExample: Lint = (content) => {
  const seen = new Map<string, Example>();
  const findings: Finding[] = [];
  for (const example of examples(content)) {
    const key = sameness(example.text);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, example);
      continue;
    }
    const where = `${first.file.source.file}:${first.file.source.lineOf(first.path)}`;
    findings.push(
      findingAt(
        example.file,
        example.path,
        'one-topic-per-example',
        `"${example.text}" stands also at ${where}`,
        'an example belongs to one topic, once',
      ),
    );
  }
  return findings;
};
