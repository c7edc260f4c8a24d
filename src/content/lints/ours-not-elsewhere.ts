import { isElsewhere } from '../../nlu/cues/elsewhere.ts';
import { simplify } from '../../nlu/text/simplify.ts';
import { examples } from '../examples.ts';
import { findingAt, type Lint } from '../lint.ts';

/** An example of ours that names a thing of `elsewhere.yml` would never be answered. */
export const oursNotElsewhere: Lint = (content) => {
  const elsewhere = content.elsewhere?.value;
  if (elsewhere === undefined) return [];
  return examples(content)
    .filter(({ topic, text }) => topic !== 'out-of-scope' && isElsewhere(simplify(text), elsewhere))
    .map((example) =>
      findingAt(
        example.file,
        example.path,
        'ours-not-elsewhere',
        `"${example.text}" names a thing of knowledge/elsewhere.yml and nothing of ours`,
        'take the thing out there, or add to "ours" what shows that taking payments is meant',
      ),
    );
};
