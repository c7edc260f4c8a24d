/** Whether a stretch of text says that something works or fails. */
export type Outcome = 'works' | 'fails';

const FINE = /\bno (?:problems?|issues?|trouble)\b|\bnot a problem\b|没问题|没有问题|没事|不错/g;
const FAILS_EN =
  /\b(?:not|no|never|doesnt|dont|didnt|wont|cant|cannot|couldnt|isnt|arent|wasnt|fail\w*|declin\w*|refus\w*|reject\w*|errors?|stopped|broken|dead|nothing|none|unable|problems?|issues?|block\w*|trouble|only|nope)\b/;
const FAILS_ZH =
  /不|唔|没反应|没有反应|没用|失败|被拒|拒绝|拒付|报错|错误|出错|无法|坏|异常|只有|就是/;
const WORKS_EN =
  /\b(?:works?|worked|working|ok|okay|fine|good|goes through|went through|go through|accepted|approved|succeed\w*|possible)\b/;
const WORKS_ZH = /可以|正常|能刷|能用|能付|刷得了|成功|好的|好用|就好|就得|都好|[都还就是也]行/;

/** What `text` (in the form of `cueText`) says of the outcome, the first word counts; null where none does. */
export function outcomeIn(text: string): Outcome | null {
  const rest = text.replace(FINE, ' ok ');
  const fails = firstOf(rest, FAILS_EN, FAILS_ZH);
  const works = firstOf(rest, WORKS_EN, WORKS_ZH);
  if (fails === works) return null;
  return fails < works ? 'fails' : 'works';
}

function firstOf(text: string, ...patterns: readonly RegExp[]): number {
  return Math.min(
    ...patterns.map((pattern) => pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY),
  );
}
