import type { DeliveryBody } from '../../delivery.ts';
import { articleCard } from '../../dialogue/article-card.ts';
import { caseFactsSchema } from '../../dialogue/case-facts.ts';
import type { SenderParts, Sending } from '../sending.ts';
import { suggestionsView } from '../views/suggestions-view.ts';
import { post } from './post.ts';

/** Posts the answers that may be sent for a case, in the thread of its card. */
export async function sendSuggestions(
  { client, store, content, directory }: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'suggestions' }>>,
): Promise<string> {
  const found = await store.cases.byId(body.case);
  if (!found?.deskChannel || !found.deskTs) {
    throw new Error(`The card of case ${body.case} is not posted yet.`);
  }
  const { suspects, language } = caseFactsSchema.parse(JSON.parse(found.facts));
  const cardIn = (topic: string, lang: typeof language) =>
    articleCard(content(), topic, lang, 'sure');
  const message = suggestionsView({
    ref: { conversation: found.conversation },
    caseNumber: found.id,
    merchantName: (await directory.factsOf(found.merchantChannel)).name,
    suggestions: suspects.map(({ topic, title, confidence }) => ({
      topic,
      title,
      confidence,
      card: cardIn(topic, language),
      translation: language === 'en' ? null : cardIn(topic, 'en'),
    })),
  });
  return post(client, { channel: found.deskChannel, root: found.deskTs }, message, mark);
}
