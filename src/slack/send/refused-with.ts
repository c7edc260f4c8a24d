/** Whether `error` is Slack's refusal with one of `codes`, such as `already_reacted`. */
export function refusedWith(error: unknown, ...codes: readonly string[]): boolean {
  if (!(error instanceof Error) || !('data' in error)) return false;
  const { data } = error;
  return (
    typeof data === 'object' &&
    data !== null &&
    'error' in data &&
    codes.some((code) => code === data.error)
  );
}
