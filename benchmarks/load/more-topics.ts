import type { Content } from '../../src/knowledge/content.ts';
import { WRITTEN_LANGUAGES } from '../../src/knowledge/text.ts';
import type { TrainingLines } from '../../src/knowledge/training.ts';

/** Words that half of all topics share are shared by new topics too. */
const SHARED_BY = 0.5;
const WORD = /[a-z]+|\p{Script=Han}/giu;
/** The unified ideographs of Unicode's first plane, U+4E00 to U+9FA5. */
const [FIRST_HAN, HAN_COUNT] = [0x4e00, 20_902];
/** Prime to the count, so that a character's stand-ins are far apart. */
const HAN_STEP = 997;

/**
 * `content` with `times` as many topics, of which each has every `oneIn`th line. New topics are copies
 * under new ids in a language of their own: words that few topics use have their letters shifted along
 * the alphabet, so that they are as easy to tell apart as ours are among themselves.
 */
export function moreTopics(content: Content, times: number, oneIn: number): Content {
  const { training, causes, guides } = content;
  const shared = sharedWords(Object.values(training));
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const multiply = <T>(entries: Readonly<Record<string, T>>, change: (one: T, copy: number) => T) =>
    Object.fromEntries(
      copies.flatMap((copy) =>
        Object.entries(entries).map(([id, one]) => [idOf(id, copy), change(one, copy)]),
      ),
    );
  const retold = (text: string, copy: number) =>
    text.replace(WORD, (word) => (shared.has(word.toLowerCase()) ? word : shifted(word, copy)));
  return {
    ...content,
    causes: multiply(causes, (cause, copy) => ({ ...cause, title: titled(cause.title, copy) })),
    guides: multiply(guides, (guide, copy) => ({ ...guide, title: titled(guide.title, copy) })),
    training: multiply(training, ({ en, zh }, copy) => ({
      en: fewer(en, oneIn).map((text) => retold(text, copy)),
      zh: fewer(zh, oneIn).map((text) => retold(text, copy)),
    })),
  };

  function titled<T extends Readonly<Record<'en' | 'zh', string>>>(title: T, copy: number): T {
    return { ...title, en: retold(title.en, copy), zh: retold(title.zh, copy) };
  }
}

function idOf(id: string, copy: number): string {
  return copy === 0 ? id : `${id}-${copy}`;
}

function fewer(lines: readonly string[], oneIn: number): string[] {
  return lines.filter((_, index) => index % oneIn === 0);
}

function sharedWords(topics: readonly TrainingLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const topic of topics) {
    const text = WRITTEN_LANGUAGES.flatMap((language) => topic[language])
      .join(' ')
      .toLowerCase();
    for (const word of new Set(text.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const enough = topics.length * SHARED_BY;
  return new Set([...counts].filter(([, count]) => count >= enough).map(([word]) => word));
}

/** The first copy is as it was. */
function shifted(word: string, copy: number): string {
  return word.replace(/./gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= FIRST_HAN) return han(code - FIRST_HAN + copy * HAN_STEP);
    const start = code < 97 ? 65 : 97;
    return String.fromCodePoint(start + ((code - start + copy) % 26));
  });
}

function han(index: number): string {
  return String.fromCodePoint(FIRST_HAN + (index % HAN_COUNT));
}
