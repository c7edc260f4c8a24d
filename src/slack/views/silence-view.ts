import type { MerchantOutbound } from '../../dialogue/outbound.ts';
import type { MerchantMessage } from './message.ts';
import type { Phrasing } from './phrasing.ts';
import { sayView } from './say-view.ts';

type SilenceNotice = Extract<MerchantOutbound, { kind: 'close-notice' | 'closed-by-silence' }>;

/** Tells a silent merchant that their case will be closed, or that it was. */
export function silenceView(
  outbound: SilenceNotice,
  caseNumber: number,
  phrasing: Phrasing,
): MerchantMessage {
  const { kind, language } = outbound;
  const when = outbound.kind === 'close-notice' ? { time: outbound.time, zone: outbound.zone } : {};
  return sayView(phrasing(kind, language, { case: String(caseNumber), ...when }));
}
