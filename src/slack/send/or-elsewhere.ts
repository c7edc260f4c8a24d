import { deliverCase } from './deliver-case.ts';
import { besides, type Mark } from './mark.ts';
import type { SenderParts } from './sending.ts';
import { isChannelRefusal } from './why-undelivered.ts';

/**
 * Does `work`, which says something where a case stands. Where Slack refuses that place the case is
 * put elsewhere, so that the next attempt finds it there. Throws what Slack says.
 */
export async function orElsewhere<T>(
  parts: SenderParts,
  mark: Mark,
  caseId: number | null,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (caseId === null || !isChannelRefusal(error)) throw error;
    parts.desk.forget();
    parts.escalation.forget();
    const body = { kind: 'case-card', case: caseId } as const;
    await deliverCase(parts, { mark: besides(mark), body });
    throw error;
  }
}
