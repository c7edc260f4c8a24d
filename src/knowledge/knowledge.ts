import type { Article } from './article.ts';
import type { CodeBook } from './codes/code-book.ts';
import type { Content } from './content.ts';

/** The content with its look-ups: what a turn needs to know. */
export interface Knowledge {
  readonly content: Content;
  readonly codes: CodeBook;
  /** identifies the content; every answer is stamped with it */
  readonly version: string;
}

/** The article of a cause or guide. Throws where `topic` is neither: the content was checked before. */
export function articleOf(content: Content, topic: string): Article {
  const cause = content.causes[topic];
  if (cause) return { kind: 'cause', ...cause };
  const guide = content.guides[topic];
  if (guide) return { kind: 'guide', ...guide };
  throw new Error(`There is no article "${topic}". Run "desk check".`);
}

/** Whether the reason behind `topic` is for the desk only. */
export function isConfidential(content: Content, topic: string): boolean {
  return articleOf(content, topic).audience === 'desk';
}
