import type { Json } from '../wire/json.ts';
import type { Ids } from '../world/ids.ts';
import type { SocketHub } from './socket-hub.ts';
import type { Ack, Delivery, Transport } from './transport.ts';

/** Sends each payload in an envelope over one of the app's sockets and waits for its acknowledgement. */
export function createSocketTransport(hub: SocketHub, ids: Ids, ackTimeoutMs: number): Transport {
  const waiting = new Map<string, (payload: Json) => void>();
  hub.onAck((envelopeId, payload) => waiting.get(envelopeId)?.(payload));

  return (delivery) => {
    const envelopeId = ids('envelope-');
    if (!hub.send(envelopeOf(delivery, envelopeId))) {
      return Promise.resolve({ outcome: 'failed', reason: 'connection_failed', final: false });
    }
    return new Promise<Ack>((resolve) => {
      const settle = (ack: Ack) => {
        clearTimeout(timer);
        waiting.delete(envelopeId);
        resolve(ack);
      };
      const timer = setTimeout(
        () => settle({ outcome: 'failed', reason: 'http_timeout', final: false }),
        ackTimeoutMs,
      );
      waiting.set(envelopeId, (body) => settle({ outcome: 'acked', body }));
    });
  };
}

function envelopeOf({ kind, payload, retry }: Delivery, envelope_id: string): Json {
  const envelope = { envelope_id, type: kind, payload };
  if (kind !== 'events_api') return { ...envelope, accepts_response_payload: true };
  return {
    ...envelope,
    accepts_response_payload: false,
    retry_attempt: retry?.num ?? 0,
    retry_reason: retry === undefined ? '' : socketReason(retry.reason),
  };
}

/** Socket Mode says `timeout` where HTTP says `http_timeout`. */
function socketReason(reason: string): string {
  return reason.replace('http_', '');
}
