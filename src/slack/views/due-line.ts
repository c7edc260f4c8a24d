import type { RichTextElement } from '@slack/types';
import { bold, dateTime, words } from './rich-text.ts';

/** Until when something is promised to the merchant of a case; epoch ms, null where nothing is. */
export interface CaseDue {
  readonly firstResponse: number | null;
  readonly resolve: number | null;
  /** when this is shown */
  readonly now: number;
}

/** What is due in a case, for its card; what is late stands out. Empty where nothing is due. */
export function dueLine({ firstResponse, resolve, now }: CaseDue): readonly RichTextElement[] {
  const promises = [
    { name: 'First reply', at: firstResponse },
    { name: 'Solution', at: resolve },
  ];
  return promises
    .flatMap(({ name, at }) => (at === null ? [] : [promised(name, at, now)]))
    .flatMap((pieces, index) => (index === 0 ? pieces : [...words(' · '), ...pieces]));
}

function promised(name: string, at: number, now: number): readonly RichTextElement[] {
  return at < now
    ? [...bold(`⚠️ ${name} overdue since `), dateTime(at)]
    : [...words(`${name} due `), dateTime(at)];
}
