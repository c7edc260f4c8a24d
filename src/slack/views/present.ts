/** `blocks` without the places that stayed empty. */
export function present<T>(blocks: readonly (T | null)[]): T[] {
  return blocks.filter((block) => block !== null);
}
