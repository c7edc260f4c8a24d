/** One signed request. */
export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the sender is told. */
export interface SenderTask {
  readonly url: string;
  readonly requests: readonly SignedRequest[];
}

/** A process of its own: sends all at once, and tells after how many milliseconds each was answered. */
process.once('message', async ({ url, requests }: SenderTask) => {
  const started = performance.now();
  const times = await Promise.all(
    requests.map(async ({ body, headers }) => {
      const answer = await fetch(url, { method: 'POST', body, headers });
      await answer.text();
      if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
      return performance.now() - started;
    }),
  );
  process.send?.(times, () => process.disconnect());
});
