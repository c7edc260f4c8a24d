/** Wrong use or a wrong environment: one sentence for the person who typed the command. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}
