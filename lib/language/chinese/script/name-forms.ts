/**
 * The characters of names. In a name a character has no meaning by which its form could be chosen: 范 is 範 in 模范 and
 * stays 范 as a surname, 里 is 裡 in 屋里 and stays 里 in 马里.
 */
import type { ChineseScript } from './chinese-script';

/** Surnames that the character alone is not converted to, each with its form. */
const surnames: Readonly<Record<ChineseScript, ReadonlyMap<string, string>>> = {
  hant: toForms('于 余 范 郁 岳 谷 曲 姜 沈 党 卜 朴 涂 胡 钟鍾'),
  hans: toForms('乾 於于 徵征'),
};

/** Characters of given names and of foreign names that stay as they are. */
const inNames: Readonly<Record<ChineseScript, ReadonlyMap<string, string>>> = {
  hant: toForms(
    '于 里 谷 范 曲 舍 松 台 斗 升 冬 卷 布 克 岳 郁 沈 姜 朱 胡 周 干 游 占 志 才 千 秋 回 吁 沾 尸 冲沖 淀',
  ),
  hans: toForms('乾 著 瞭'),
};

/** Returns a surname in a script; undefined if it is converted as in any word. */
export function surnameForm(character: string, to: ChineseScript): string | undefined {
  return surnames[to].get(character);
}

/** Returns a character of a given or foreign name; undefined if it is converted as in any word. */
export function givenForm(character: string, to: ChineseScript): string | undefined {
  return inNames[to].get(character);
}

/**
 * True for a character between those of a foreign name that no dictionary has: 里 in 阿鲁里, 古里安. Two of them beside
 * it show that.
 *
 * @param before and `after`: the text on both sides
 */
export function isInForeignName(before: string, after: string): boolean {
  return foreignBefore.test(before) || foreignAfter.test(after) || isBetween(before, after);
}

/** Characters of the transcription tables that Chinese words seldom have. */
const foreign =
  '阿埃奥巴贝博布茨迪蒂厄菲弗盖戈格葛古哈赫霍基杰卡凯坎柯科克肯夸奎拉莱兰朗雷鲁伦罗洛玛迈曼蒙摩莫姆穆纳娜奈尼涅努诺欧帕潘庞佩珀普齐乔琼萨塞桑瑟什史斯丝索塔泰坦特廷托瓦威韦维魏沃乌逊雅亚耶伊尤泽扎詹兹佐';
const foreignBefore = new RegExp(`[${foreign}安][${foreign}]$`, 'u');
const foreignAfter = new RegExp(`^[${foreign}]{2}`, 'u');
const lastForeign = new RegExp(`[${foreign}]$`, 'u');
const firstForeign = new RegExp(`^[${foreign}安]`, 'u');

const isBetween = (before: string, after: string): boolean =>
  lastForeign.test(before) && firstForeign.test(after);

/**
 * True for a surname that a title before it shows, or what is said of somebody behind it: 记者于海波, 余明表示.
 *
 * @param before and `after`: the text on both sides
 */
export function isSurnameByContext(before: string, after: string): boolean {
  if (!/^(?!会|今|昨|日|近|当|本|此|其|上|下|中|前|后|每|各)\p{Script=Han}/u.test(after))
    return false;
  return titleBefore.test(before) || (!/[\d十百千万多]$/.test(before) && saidAfter.test(after));
}

const titleBefore =
  /(?:记者|通讯员|书记|主任|[局县市镇乡村院校厅部处科队班会社区省站所]长|村民|居民|教授|主席|演员|导演|同志|经理|负责人|老师|医生|律师|总理|主编|编辑)$/u;
const saidAfter =
  /^\p{Script=Han}{1,2}(?:说|表示|介绍|认为|告诉|坦言|指出|强调|回忆|感慨|同志|先生|女士|书记|主任|局长|县长|市长|教授|院长|校长)/u;

function toForms(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(' ').map((entry) => {
      const [from = '', to = from] = entry;
      return [from, to];
    }),
  );
}
