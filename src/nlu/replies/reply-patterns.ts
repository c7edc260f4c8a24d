import type { QuestionId } from '../../knowledge/question.ts';

/** An option, and how people say it who were asked for it. */
type Pattern = readonly [option: string, said: RegExp];

/**
 * How short replies say an option without any of its cues ("just hers", 谁的都不行). They hold only
 * for a reply to the question: in a story the same words may mean anything. The first that fits
 * wins, so that the narrower ("all of the same bank") stands before the wider ("all").
 */
const PATTERNS: Partial<Readonly<Record<QuestionId, readonly Pattern[]>>> = {
  cards: [
    ['one-brand', /\b(?:same|one|certain) (?:make|brand|kind|type|sort|bank|scheme|company)\b/],
    ['one-brand', /(?:同一|同|一)(?:种|类|款|家|个)(?:\S{0,2}卡|银行|牌子)|某(?:种|家|个)/],
    [
      'all-cards',
      /\b(?:every(?:one|body)s?|any(?:one|body)s?|whoever|whichever|(?:which|whose) (?:card|one))\b/,
    ],
    ['all-cards', /\bmatter (?:which|whose|who)\b|\ball (?:of )?them\b/],
    ['all-cards', /(?:谁的|谁|哪张|哪种|什么卡|啥卡)\S{0,3}(?:都|也)/],
    ['one-card', /\b(?:just|only) (?:his|hers|her|him|this|that|one|the one|mrs? |mrs?\. |ms\.? )/],
    ['one-card', /\b(?:his|hers|this one|that one|this card|that card)(?: card)? (?:only|alone)\b/],
    [
      'one-card',
      /(?:就|只有|只是|仅)(?:是)?(?:他|她|这|那|一)\S{0,3}$|(?:就|只有)(?:他|她|这|那)(?:的|张|位|个|一)/,
    ],
  ],
  terminals: [
    ['online', /\b(?:online|website|web ?shop|web site|checkout page)\b|网店|网上|线上|小程序/],
    [
      'all-terminals',
      /\bsame (?:on|at|with) (?:the|every|each|both|all|my)\b|\b(?:both|all|every|each)\b/,
    ],
    [
      'all-terminals',
      /(?:[两二三四五六几]|所有|全部|每)\S{0,3}(?:台|店|机器|个)\S{0,4}(?:都|全|也)|都一样/,
    ],
    ['one-terminal', /\b(?:only|just) (?:the|this|that|our|my|one|at|on)\b/],
    ['one-terminal', /(?:只有|就|仅)\S{0,4}(?:一|这|那)\S{0,2}(?:台|部|个)/],
  ],
  amount: [
    [
      'above-some-amount',
      /\b(?:big|bigger|large|larger|high|higher|expensive|pricey|dear)\b.*\b(?:never|not|no|fail\w*|refus\w*|declin\w*|bounce\w*|dont|wont|doesnt)\b/,
    ],
    [
      'above-some-amount',
      /\b(?:small|smaller|little|low|cheap)\b.*\b(?:fine|ok|okay|work\w*|through|pass\w*)\b/,
    ],
    [
      'above-some-amount',
      /(?:能|可以|没事|过得去|能过|行)\S{0,3}[，,、。 ]?\S{0,4}(?:大|贵|多|高|上万|上千|[一二三五十]万|以上)\S{0,6}(?:不|拒|失败)/,
    ],
    [
      'above-some-amount',
      /(?:大额|大单|上万|贵的|金额大|金额一大|超过\S{1,5})\S{0,4}(?:就)?(?:不|拒|失败)/,
    ],
    [
      'any-amount',
      /\bhow(?:ever)? much\b|\bany (?:sum|price)\b|\bsmall ones? too\b|多少(?:钱)?都|大小\S{0,2}都|金额\S{0,3}都/,
    ],
  ],
  charged: [
    [
      'not-charged',
      /\b(?:nobody|no ?one|none|nothing|never|not|isnt|wasnt|hasnt|havent|didnt|unpaid)\b/,
    ],
    ['not-charged', /没有?(?:被)?(?:扣|收|付|到账)|未扣|没动/],
  ],
  bank: [
    [
      'bank-did-not',
      /\b(?:no|nothing|not|never|doesnt|didnt|hasnt)\b|没有?(?:收到|记录|短信|通知|看到|显示)/,
    ],
    [
      'bank-saw-it',
      /\b(?:alert|text(?:ed)?|message|sms|notification|pending|shows?|app)\b|短信|通知|记录|提醒|显示/,
    ],
  ],
  kind: [
    [
      'refund',
      /\b(?:money|cash|payment) back\b|\bgiv\w+ \S+(?: \S+)? back\b|\breturn(?:ing|ed|s)?\b|退(?:钱|款|货|给|还|回)/,
    ],
    ['preauth', /\b(?:deposit|block(?:ing|ed)?|hold(?:ing)?|guarantee)\b|押金|预授|冻结/],
    ['void', /\b(?:cancel\w*|undo\w*|revers\w*)\b|撤|取消|作废/],
    ['settlement', /\b(?:batch|settl\w*|end of (?:the )?day|closing)\b|结算|日结|批/],
    ['sale', /\b(?:normal|ordinary|usual|regular|just) (?:sale|payment|purchase)\b|正常|普通/],
  ],
  since: [
    [
      'long-idle',
      /\b(?:cupboard|drawer|storage|shelf|months?|season|unused|not used|since (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|last year))\b/,
    ],
    ['long-idle', /(?:放|闲|搁|停)\S{0,2}(?:了|着|置)?\S{0,4}(?:月|年|久)|没用过?|没开过/],
    [
      'after-a-change',
      /\b(?:chang\w*|new|moved?|moving|updat\w*|upgrad\w*|install\w*|swap\w*|switch\w*|replac\w*|letter)\b|换|搬|升级|更新|改|新|装/,
    ],
    [
      'just-now',
      /\b(?:now|today|tonight|yesterday|ago|this (?:morning|afternoon|evening|week)|lunch|noon)\b|今|刚|昨|早上|中午|晚上/,
    ],
  ],
};

/** The option of the question `id` that a reply (in the form of `cueText`) says, or null. */
export function patternedOption(id: QuestionId, said: string): string | null {
  return PATTERNS[id]?.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}
