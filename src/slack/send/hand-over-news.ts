import { deliveryRow } from '../../delivery/delivery-row.ts';
import type { DeliveryBody } from '../../delivery.ts';
import { LANGUAGES } from '../../knowledge/text.ts';
import type { Ports, StoredCase } from '../../store.ts';
import { threadOf } from '../../stored-case/case-thread.ts';
import type { HandOverNews } from '../views/hand-over-news-view.ts';

/** Has the merchant told, once for each case, that it does not come to people, or has come to them. */
export async function handOverNews(
  { handOvers, outbox }: Ports,
  found: StoredCase,
  news: HandOverNews,
  at: number,
): Promise<void> {
  const { id, conversation } = found;
  const language = LANGUAGES.find((known) => known === found.language) ?? 'en';
  const body: DeliveryBody = {
    kind: 'merchant',
    ...threadOf(found),
    outbound: { to: 'merchant', kind: 'hand-over-news', language, news },
  };
  await handOvers.announce(id, news === 'not-delivered' ? 'not-delivered' : 'passed-on');
  await outbox.add([deliveryRow(`hand-over-news:${id}:${news}`, conversation, body, { at })]);
}
