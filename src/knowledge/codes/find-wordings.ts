import { findChinese } from './chinese-wordings.ts';
import type { CodeBook } from './code-book.ts';
import type { Basis } from './code-mention.ts';
import { type FoundWording, findEnglish } from './english-wordings.ts';
import type { Reading } from './reading.ts';

/** A screen's wording in a text. */
export interface WordingToken extends FoundWording {
  readonly basis: Basis;
}

const SAID_BEFORE =
  /(?:\b(?:says?|said|saying|shows?|showed|showing|displays?|displayed|displaying|reads?|reading|messages?|msg|error|response|reason|codes?|screen|prints?|printed|slip|came up|comes up|pops up|popped up|returned|returns|gives|gave|got|getting)\b(?:\s|it|is|was|a|an|the|just|me|us|of|and|with|:|=|-|"|'|\(|,|\*|\d{2})*|(?:提示|显示|屏幕|小票|打印|报错?|写着|写的|返回|出现|弹出|跳出|应答|原因|代码|说|跳)(?:上|是|的是|了|个|为|:|=|"|'|“|「|【|\[|\s|,|-|\d{2})*)$/;
const QUOTE_BEFORE = /["'“「【[(]\s*$/;
const QUOTE_AFTER = /^\s*["'”」】\])]/;
// Words that only ask about the wording, or lead to it.
const ASKING =
  /what(?:'?s| is| does)?|means?|meaning|please|pls|\bwhy\b|\bhelp\b|\bis\b|\bthe\b|\ba\b|\bfor\b|declined?|怎么回事|什么意思|什么原因|是什么|怎么办|怎么处理|咋办|咋回事|啥意思|为什么|为啥|交易失败|请问|请?稍[后候](?:再试|重试)?|请换卡|请重试|需输密码|请插芯片|请插卡|\d{2}|[\s\p{P}\p{S}吗呢啊了的是]/gu;
const CAPITALS = /^[^a-z]*[A-Z]{3}[^a-z]*$/;
const REACH = 40;

/** Every known wording in `folded`, in either language. */
export function findWordings(book: CodeBook, folded: string): readonly FoundWording[] {
  return [...findEnglish(book.english, folded), ...findChinese(book.chinese, folded)];
}

/** The wordings of `reading`, each with where its words come from. */
export function withBasis(reading: Reading): readonly WordingToken[] {
  const { folded, wordings } = reading;
  const lone = restOf(folded, wordings).replace(ASKING, '') === '';
  return wordings.map((wording) => ({
    ...wording,
    basis: lone || isFromScreen(reading, wording) ? 'screen' : 'words',
  }));
}

function isFromScreen(reading: Reading, { start, end }: FoundWording): boolean {
  const { original, folded, expectsCode } = reading;
  const before = folded.slice(Math.max(0, start - REACH), start);
  const quoted = QUOTE_BEFORE.test(before) && QUOTE_AFTER.test(folded.slice(end));
  const written = original.slice(start, end);
  return (
    expectsCode ||
    quoted ||
    SAID_BEFORE.test(before) ||
    written.includes('_') ||
    CAPITALS.test(written)
  );
}

/** The text without its wordings. */
function restOf(folded: string, found: readonly FoundWording[]): string {
  return found.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    folded,
  );
}
