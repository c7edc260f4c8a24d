import type { Json } from '../wire/json.ts';

/** A call that Slack answers with ok: false. `details` go into the answer beside the error. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: string;
  readonly details: Json;

  constructor(error: string, details: Json = {}) {
    const told = Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details)}`;
    super(`Slack refuses: ${error}${told}`);
    this.error = error;
    this.details = details;
  }
}

/** The refusal of arguments, with a sentence for each fault. */
export function invalidArguments(messages: readonly string[]): Refusal {
  return new Refusal('invalid_arguments', { response_metadata: { messages } });
}
