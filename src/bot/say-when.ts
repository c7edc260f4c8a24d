import { channelSettings, type DeskSettings } from '../cases/desk-settings.ts';
import { nextPerson } from '../cases/next-person.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { ExpectedPerson } from '../dialogue/expected-person.ts';
import type { Language } from '../knowledge/text.ts';

/** `bodies`, with each hand-over saying when a person will be there, as things stand at `at` (epoch ms). */
export function sayWhen(
  bodies: readonly DeliveryBody[],
  settings: DeskSettings,
  at: number,
): readonly DeliveryBody[] {
  return bodies.map((body) => {
    if (body.kind !== 'merchant' || body.outbound.kind !== 'handed-over') return body;
    const { outbound, channel } = body;
    const person = expectedPerson(settings, channel, outbound.language, at);
    return { ...body, outbound: { ...outbound, person } };
  });
}

function expectedPerson(
  settings: DeskSettings,
  channel: string,
  language: Language,
  at: number,
): ExpectedPerson {
  const { calendar, timeZone, targets } = channelSettings(settings, channel);
  const firstResponseMs = targets.firstResponse.withinMs;
  const next = nextPerson({ calendar, at, firstResponseMs, timeZone, language });
  if (next.kind !== 'at') return next;
  return { kind: 'at', time: next.formatted.text, zone: next.formatted.zone };
}
