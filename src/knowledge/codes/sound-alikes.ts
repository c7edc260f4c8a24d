// Characters of one sound, as an input method offers them; those of screen wordings and their neighbours.
const GROUPS = [
  '足住组族卒主祖',
  '额饿鹅恶俄',
  '余于鱼予与愉雨',
  '拒据巨距具居局',
  '绝决觉',
  '误物务悟雾无五午',
  '密蜜秘迷',
  '码马吗妈骂',
  '错措挫',
  '期其起七启齐',
  '过国果锅',
  '卡咖喀',
  '片偏骗',
  '超抄朝',
  '时是实事失示试市识使十',
  '限线现先显闲',
  '联连链莲练',
  '系西戏细洗',
  '行航型形杭',
  '发法罚',
  '银引因音',
  '签千前钱浅迁',
  '到道倒盗',
  '校效笑较小消',
  '验颜严演',
  '户护互',
  '商上伤',
  '终中钟种',
  '端断短段',
  '登等灯',
  '记计纪机集级',
  '状壮装撞',
  '异意议易义一',
  '常长场',
  '重从虫冲',
  '复付负副福付',
  '交叫教',
  '败拜百白',
  '号好浩',
  '网往忘',
  '络落罗',
  '通同痛',
  '讯信训寻',
  '收手首',
  '受售授',
  '制致至治支',
  '款宽',
  '取去曲',
  '输书疏',
  '入如',
  '次此词',
  '金今斤进',
  '请情清',
  '插查差察',
  '芯心新',
  '持迟吃',
  '挂刮',
  '结接节',
  '批皮披',
  '理里力',
  '障账涨帐',
] as const;

const GROUPS_OF: ReadonlyMap<string, readonly number[]> = index();

/** Whether two Chinese characters sound alike, tones aside. */
export function soundsAlike(left: string, right: string): boolean {
  const groups = GROUPS_OF.get(right) ?? [];
  return (GROUPS_OF.get(left) ?? []).some((group) => groups.includes(group));
}

function index(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  GROUPS.forEach((group, number) => {
    for (const char of group) {
      groups.set(char, [...(groups.get(char) ?? []), number]);
    }
  });
  return groups;
}
