import { type Span, spansOf } from './cuts';

/**
 * Finds words that are read together although a dictionary has them apart: prefixes and suffixes of one character
 * with their stem (副|主席, 零|容忍, 常态|化), and nouns that name a class, with what names the kind (加沙|地带,
 * 死亡|人数).
 *
 * @param words the text cut by a dictionary, in simplified characters
 */
export function findAffixed(words: readonly string[]): Span[] {
  const spans = spansOf(words);
  return spans.slice(1).flatMap(({ to }, index) => {
    const from = spans[index]?.from ?? 0;
    const [before = '', first = '', second = ''] = [
      words[index - 1],
      words[index],
      words[index + 1],
    ];
    const isLocal = localities.has(first) && !/\p{Script=Han}$/u.test(before) && isStem(second);
    return isLocal || belongTogether(first, second) ? [{ from, to }] : [];
  });
}

function belongTogether(first: string, second: string): boolean {
  if (deictics.has(first) && periods.has(second)) return true;
  if (countries.has(first) && countries.has(second)) return true;
  if (prefixes.has(first)) return isStem(second);
  return isStem(first) && (suffixes.has(second) || classNouns.has(second));
}

const isStem = (word: string): boolean => /^\p{Script=Han}{2,}$/u.test(word);

const prefixes = new Set('副大小多零跨非反新旧老超准亚总半双单高低微无本各每某原前次首再');

const suffixes = new Set(
  '化性者员率度量型式类级界感力省市县区州乡镇村街路桥港岛湾江湖山部局厅署院所处站馆校园厂店社党队团组网' +
    '法案奖节赛展战热潮病症药机车船号',
);

/** Nouns that are hardly ever the first word of a phrase. */
const classNouns = new Set(
  (
    '人数 人员 人士 分子 工人 官员 团体 机构 机关 部门 小组 大队 队伍 媒体 集团 公司 中心 地带 地区 主义 体系 机制 系统 ' +
    '制度 条例 事件 事故 案件 灾害 水平 能力 意识 方式 资金 物资 设施 设备 ' +
    '产品 行业 产业 领域 用品 会议 大会 论坛 座谈会 联赛 锦标赛'
  ).split(' '),
);

/** What a phrase may begin with that is about an office or event of the place: 县|篮球联赛, 市|气象台. */
const localities = new Set('省市县区州盟旗镇乡村校');

/** 下月 and 今晨, which the dictionary does not have. */
const deictics = new Set('上下本今明去前后每当');
const periods = new Set('年月日周季晨晚');

/** Countries and regions that are named by one character: 中法建交, 巴以冲突. */
const countries = new Set('中美俄英法德意日韩朝印巴以伊欧澳加越泰缅柬菲乌叙沙埃希荷波');
