import type { DeliveryBody } from '../../delivery.ts';
import { LANGUAGES } from '../../knowledge/text.ts';
import { introduction } from '../handlers/introduction.ts';
import { sayView } from '../views/say-view.ts';
import { post } from './post.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Says in a channel what the desk is: in its merchant's language where they had a case before. */
export async function sendIntroduction(
  { client, store, content }: SenderParts,
  { mark, body: { channel } }: Sending<Extract<DeliveryBody, { kind: 'introduction' }>>,
): Promise<string> {
  const [lately] = await store.cases.list({ merchantChannel: channel });
  const language = LANGUAGES.find((one) => one === lately?.language) ?? null;
  const message = sayView(introduction(content(), language));
  return post(client, { channel, root: null }, message, mark);
}
