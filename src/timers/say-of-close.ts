import { nextOpening } from '../cases/business-hours.ts';
import { channelSettings } from '../cases/desk-settings.ts';
import { localTime } from '../cases/local-time.ts';
import { deliveryRow } from '../delivery/delivery-row.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import type { MerchantOutbound } from '../dialogue/outbound.ts';
import type { Language } from '../knowledge/text.ts';
import { factsOf } from '../stored-case/case-facts.ts';
import { threadOf } from '../stored-case/case-thread.ts';
import { addCaseLine } from './add-case-line.ts';
import type { DueCase } from './due-case.ts';

/** Tells a silent merchant, once, when their case will be closed, and the desk that they were told. */
export async function announceClose(due: DueCase): Promise<void> {
  const { ports, settings, found, at, key } = due;
  const { calendar, targets, timeZone } = channelSettings(settings, found.merchantChannel);
  const after = at + targets.closeAfterNoticeMs;
  const closeAt = nextOpening(calendar, after) ?? after;
  const language = await languageOf(due);
  const { text, zone } = localTime(closeAt, timeZone, language);
  await say(due, { to: 'merchant', kind: 'close-notice', language, time: text, zone });
  await addCaseLine(ports, found, { kind: 'close-notice', closeAt }, { key: `${key}:desk`, at });
}

/** Tells the merchant that their case is closed, and how it is opened again. */
export async function sayClosed(due: DueCase): Promise<void> {
  const language = await languageOf(due);
  await say(due, { to: 'merchant', kind: 'closed-by-silence', language });
}

/** The language that the thread is held in by now. */
async function languageOf({ ports, found }: DueCase): Promise<Language> {
  const stored = await ports.conversations.load(found.conversation);
  const spoken = stored && parseConversation(stored.state).language;
  return spoken ?? factsOf(found).language;
}

async function say({ ports, found, at, key }: DueCase, outbound: MerchantOutbound): Promise<void> {
  const body = { kind: 'merchant', ...threadOf(found), outbound } as const;
  await ports.outbox.add([deliveryRow(`${key}:merchant`, found.conversation, body, { at })]);
}
