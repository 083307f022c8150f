import type { Span } from './cuts';

/**
 * Finds the names of people in which a dot separates given name and surname: 安东尼奥·古特雷斯. No dictionary has
 * them all, and where it lacks one, it cuts it into characters. Their characters are few, though: those of the
 * transcription tables of the Xinhua News Agency (《世界人名翻译大辞典》), with those of Uyghur and Kazakh names.
 *
 * @param words the text cut by a dictionary, in simplified characters
 */
export function findForeignNames(words: readonly string[]): Span[] {
  const names: Span[] = [];
  let offset = 0;
  let last: Span | undefined;
  for (const [index, word] of words.entries()) {
    if (dot.test(word)) {
      const before = measure(
        words.slice(Math.max(0, index - mostFragments), index).toReversed(),
        ending,
      );
      const after = measure(words.slice(index + 1, index + 1 + mostFragments), beginning);
      if (isName(before, after)) {
        const span = { from: offset - before.length, to: offset + word.length + after.length };
        if (last && span.from <= last.to) last.to = span.to;
        else {
          last = span;
          names.push(last);
        }
      }
    }
    offset += word.length;
  }
  return names;
}

/** More words than one half of a name is ever cut into. */
const mostFragments = 16;

/** The dots of names: U+00B7 of the mainland standard, U+2022, U+2027 of Taiwan, U+30FB, U+FF65. */
const dot = /^[·•‧・･]$/u;

interface Half {
  length: number;
  /** `whole` if all characters of the word beside the dot are those of names. */
  evidence: 'whole' | 'part' | 'none';
}

/** One half must be a name beyond doubt; the other one may have a rare character (奥拉夫·朔|尔茨) or a title. */
const isName = (before: Half, after: Half): boolean =>
  before.length > 0 &&
  after.length > 0 &&
  (before.evidence === 'whole' || after.evidence === 'whole');

/** @param words from the dot away */
function measure([nearest = '', ...others]: readonly string[], edge: RegExp): Half {
  const length = edge.exec(nearest)?.[0].length ?? 0;
  if (length > 0 && length < nearest.length) return { length, evidence: 'part' };
  return {
    length: nearest.length + lengthOfFragments(nearest, others),
    evidence: length > 0 ? 'whole' : 'none',
  };
}

/**
 * Length of further words of a name that the dictionary cut into fragments (古|特雷斯). A word of several
 * characters next to another one is not a fragment, but a word of its own.
 */
function lengthOfFragments(nearest: string, others: readonly string[]): number {
  let length = 0;
  let last = nearest;
  for (const word of others) {
    const isFragment = last.length === 1 || word.length === 1;
    if (last === '' || !isFragment || !whole.test(word) || alsoWords.has(word)) break;
    length += word.length;
    last = word;
  }
  return length;
}

const characters =
  '阿埃艾安昂奥巴白柏班邦保鲍贝本比彼毕边宾滨波伯博勃布查察柴昌茨次楚春达戴丹当道德得登邓迪蒂丁东杜顿多' +
  '厄恩尔法凡范方菲费芬冯佛夫弗福盖甘冈高戈格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简姜杰捷金' +
  '京久卡凯坎康考柯科克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷黎里理丽利莉连廉良林琳留柳龙卢鲁露伦罗洛律玛马迈麦曼' +
  '芒毛梅门蒙孟米密敏明缪摩莫默姆穆拿纳娜乃奈南瑙内能妮尼年涅宁纽农努诺欧帕潘庞培佩彭皮匹平珀普奇齐恰钱乔' +
  '琼丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣胜施什史舒斯丝思松苏孙索塔泰坦汤唐陶特腾提田铁廷通图' +
  '土屯托脱瓦万旺威韦维魏温文翁沃乌吴武伍西希锡席夏香肖谢欣辛兴休许雪逊雅亚延扬杨耶叶伊易因英尤约云匀宰赞泽' +
  '扎詹张哲珍芝治朱珠卓兹宗佐祖珊娅蕾妲婷琪茜薇黛娃姬佳嘉翠汀茂讷隆朔栋琛廖梁蔡果勋仓滕曹凌苗陆彻策切闵敦裴蓬钦丘汝熙昔夕买孜江力依木合肉吾都艳热古丽';
const whole = new RegExp(`^[${characters}]+$`, 'u');
const ending = new RegExp(`[${characters}]+$`, 'u');
const beginning = new RegExp(`^[${characters}]+`, 'u');

/** Characters of the table that are words in headlines: 让埃隆·马斯克, 5日乔·拜登. */
const alsoWords = new Set('让能得当比次年日里道多达明本都合');
