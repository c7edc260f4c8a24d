import { type SuggestionFate, suggestionFates } from '../../cases/suggestion-log.ts';
import type { DeliveryBody } from '../../delivery.ts';
import { isKnowledgeGap } from '../../dialogue/knowledge-gap.ts';
import { topicCard } from '../../dialogue/topic-card.ts';
import type { Language } from '../../knowledge/text.ts';
import type { StoredCase } from '../../store.ts';
import { factsOf } from '../../stored-case/case-facts.ts';
import { saveCase } from '../../stored-case/save-case.ts';
import { type ShownFate, suggestionsView } from '../views/suggestions-view.ts';
import { post } from './post.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

/** What an agent who does not read the merchant's language reads. */
const OTHER_LANGUAGE: Readonly<Record<Language, Language>> = {
  en: 'zh',
  zh: 'en',
  'zh-Hant': 'en',
};

/**
 * Posts the answers that may be sent for a case, in the thread of its card; where they stand already
 * they are edited to what is suggested now, and to what became of them.
 */
export async function sendSuggestions(
  parts: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'suggestions' }>>,
): Promise<string | null> {
  const { client, store } = parts;
  const found = await store.cases.byId(body.case);
  if (body.edit && found?.suggestionsTs === null) return null;
  if (!found?.deskChannel || !found.deskTs) {
    throw new Error(`The card of case ${body.case} is not posted yet.`);
  }
  const message = await render(parts, found);
  const { deskChannel: channel, deskTs: root, suggestionsTs: ts } = found;
  if (ts !== null) {
    const { text, blocks } = message;
    try {
      await client.chat.update({ channel, ts, text, blocks });
    } catch (error) {
      // They were deleted, or stand where the case is no more: whoever wants them has the card.
      if (!refusedWith(error, 'message_not_found')) throw error;
    }
    return null;
  }
  const posted = await post(client, { channel, root }, message, mark);
  await store.transaction(async (ports) => {
    const now = await ports.cases.byId(found.id);
    if (!now) return;
    const known = { ...now, suggestionsTs: posted };
    // What changed while they were being posted is shown by an edit.
    if (now.version === found.version) await ports.cases.update(known);
    else await saveCase(ports, known, parts.now(), { suggestions: true });
  });
  return posted;
}

async function render({ store, knowledge, directory }: SenderParts, found: StoredCase) {
  const facts = factsOf(found);
  const { suspects, language, decoded } = facts;
  const cardIn = (topic: string, lang: Language) => topicCard(knowledge(), topic, decoded, lang);
  const fates = suggestionFates(await store.audit.of(`case:${found.id}`));
  const suggestions = suspects.map(async ({ topic, title, confidence }) => ({
    topic,
    title,
    confidence,
    card: cardIn(topic, language),
    translation: cardIn(topic, OTHER_LANGUAGE[language]),
    fate: await named(fates.get(topic), directory.nameOf),
  }));
  return suggestionsView({
    ref: { conversation: found.conversation },
    caseNumber: found.id,
    merchantName: (await directory.factsOf(found.merchantChannel)).name,
    gap: isKnowledgeGap(facts),
    suggestions: await Promise.all(suggestions),
  });
}

async function named(
  fate: SuggestionFate | undefined,
  nameOf: (user: string) => Promise<string>,
): Promise<ShownFate | null> {
  return fate ? { ...fate, by: await nameOf(fate.by) } : null;
}
