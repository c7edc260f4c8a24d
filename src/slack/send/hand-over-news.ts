import type { DeliveryBody } from '../../delivery.ts';
import { LANGUAGES } from '../../knowledge/text.ts';
import type { Ports, StoredCase } from '../../store.ts';
import type { HandOverNews } from '../views/hand-over-news-view.ts';

/** Has the merchant told, once for each case, that it does not come to people, or has come to them. */
export async function handOverNews(
  { handOvers, outbox }: Ports,
  found: StoredCase,
  news: HandOverNews,
  at: number,
): Promise<void> {
  const { id, conversation, merchantChannel: channel, merchantUser: user } = found;
  const root = conversation.slice(conversation.indexOf(':') + 1);
  const language = LANGUAGES.find((known) => known === found.language) ?? 'en';
  const body: DeliveryBody = {
    kind: 'merchant',
    conversation,
    channel,
    root,
    message: root,
    user,
    case: id,
    outbound: { to: 'merchant', kind: 'hand-over-news', language, news },
  };
  await handOvers.announce(id, news === 'not-delivered' ? 'not-delivered' : 'passed-on');
  await outbox.add([
    {
      key: `hand-over-news:${id}:${news}`,
      order: conversation,
      body: JSON.stringify(body),
      dueAt: at,
      createdAt: at,
    },
  ]);
}
