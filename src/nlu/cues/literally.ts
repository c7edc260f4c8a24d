/** `words` as the source of a pattern that finds exactly them. */
export function literally(words: string): string {
  return words.replace(/[$()*+.?[\\\]^{|}-]/g, '\\$&');
}
