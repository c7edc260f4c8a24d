const WORDS: readonly (readonly string[])[] = [
  ['1', 'a', 'first', '1st', 'one', '一', '第一', '第1', '①'],
  ['2', 'b', 'second', '2nd', 'two', '二', '第二', '第2', '②'],
  ['3', 'c', 'third', '3rd', 'three', '三', '第三', '第3', '③'],
  ['4', 'd', 'fourth', '4th', 'four', '四', '第四', '第4', '④'],
  ['5', 'e', 'fifth', '5th', 'five', '五', '第五', '第5', '⑤'],
  ['6', 'f', 'sixth', '6th', 'six', '六', '第六', '第6', '⑥'],
];
const LONGEST = 30;
const LAST = /^(?:the )?last(?: one| option)?$|^最后(?:一个|一项)?$/;
const FRAME =
  /^(?:(?:i think|its|it is|maybe|probably|option|number|no\.?|the|选|选项|应该是|是)\s*|#)*(.+?)(?:\s*(?:one|option|please|个|项|种|吧|号))*$/;

/** The place, from 0, that a short text names of `count` options ("2", "the second one", 第二个); or null. */
export function ordinalIn(text: string, count: number): number | null {
  if (text.length > LONGEST) return null;
  const plain = text.replace(/[.)。!,，、）]+$/, '').trim();
  if (LAST.test(plain)) return count - 1;
  const word = FRAME.exec(plain)?.[1] ?? plain;
  const place = WORDS.findIndex((forms) => forms.includes(plain) || forms.includes(word));
  return place >= 0 && place < count ? place : null;
}
