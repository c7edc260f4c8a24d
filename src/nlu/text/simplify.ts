import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 'tw', to: 'cn' });

/** `text` with Traditional Chinese characters folded to Simplified; everything else unchanged. */
export function simplify(text: string): string {
  return convert(text);
}
