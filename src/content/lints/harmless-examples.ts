import { mask } from '../../privacy/mask.ts';
import { examples } from '../examples.ts';
import { findingAt, type Lint } from '../lint.ts';

/** A merchant's line is masked before it is classified, so a masked example would never match. */
export const harmlessExamples: Lint = (content) =>
  examples(content)
    .filter((example) => mask(example.text).spans.length > 0)
    .map((example) =>
      findingAt(
        example.file,
        example.path,
        'harmless-examples',
        `"${mask(example.text).text}" is what the privacy mask leaves of the example`,
        'write it without card numbers, phone numbers and the like',
      ),
    );
