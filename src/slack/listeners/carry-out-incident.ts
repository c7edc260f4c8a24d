import { draftIncident, endIncident } from '../../desk/incidents.ts';
import type { Content } from '../../knowledge/content.ts';
import { decodeMarkup } from '../../nlu/text/markup.ts';
import { mask } from '../../privacy/mask.ts';
import type { Store } from '../../store.ts';
import type { IncidentCommand } from './incident-command.ts';

export interface IncidentParts {
  readonly store: Store;
  readonly content: () => Content;
  readonly now: () => number;
}

type Carried = Exclude<IncidentCommand, { kind: 'wrong' }>;

/** Drafts a known problem, or ends one, and gives the sentence for who typed it. */
export async function carryOutIncident(
  { store, content, now }: IncidentParts,
  command: Carried,
  who: string,
): Promise<string> {
  const { topic } = command;
  const { causes, guides } = content();
  if (!Object.hasOwn(causes, topic) && !Object.hasOwn(guides, topic)) {
    return `There is no cause ${topic}. “desk codes” and the case cards name them.`;
  }
  if (command.kind === 'incident-end') {
    const result = await endIncident(store, { topic, who }, now());
    return result.ok
      ? `The known problem ${topic} is over. Everybody who was told hears of it.`
      : `No known problem is shown for ${topic}.`;
  }
  const { en, zh } = command.text;
  const text = { en: plain(en), zh: zh === null ? null : plain(zh) };
  await draftIncident(store, { topic, text, who }, now());
  return `The text is in the desk’s channel. Merchants see it once one of you approves it there.`;
}

/** As it was typed, without anything secret and without Slack's marks. */
function plain(text: string): string {
  return mask(decodeMarkup(text).text).text;
}
