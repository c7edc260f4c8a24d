import type { Json } from '../wire/json.ts';

/** The three things Slack sends an app, named as Socket Mode's envelopes name them. */
export type DeliveryKind = 'events_api' | 'interactive' | 'slash_commands';

/** Why a delivery counts as failed, in the words of `x-slack-retry-reason`. */
export type RetryReason = 'http_timeout' | 'http_error' | 'connection_failed';

/** One attempt to bring `payload` to the app; `retry` from the second attempt on. */
export interface Delivery {
  readonly kind: DeliveryKind;
  readonly payload: Json;
  readonly retry?: { readonly num: number; readonly reason: RetryReason } | undefined;
}

/** What came of a delivery. `body` is what the app answered with, `final` asks for no more retries. */
export type Ack =
  | { readonly outcome: 'acked'; readonly body: Json }
  | { readonly outcome: 'failed'; readonly reason: RetryReason; readonly final: boolean };

/** A way to the app; never rejects. */
export type Transport = (delivery: Delivery) => Promise<Ack>;
