/** The regular expressions that parse bylines in East Asian scripts, made of a vocabulary. */
import type { HanBylines } from '@/lib/language/byline-vocabulary';

export interface HanPatterns {
  vocabulary: HanBylines;
  head: RegExp;
  /** Matches a line that only names a source: 据央视新闻, 来源：河南日报. */
  sourceLine: RegExp;
  /** Matches the headline of an agency's feature after its head: `题：春天来了——`. */
  feature: RegExp;
  /** Captures pieces with brackets or strokes inside: 三年级（2）班, ［美］, 文/图. */
  compound: RegExp;
  /** Captures office, ranks, role and the text directly after the role. */
  roleWord: RegExp;
  nextRole: RegExp;
  photographerRank: RegExp;
  /** Captures an office or rank and the label after it: 每经编辑. */
  officeAndLabel: RegExp;
  /** Captures an office, a label and the text directly after it: 编辑张三, 视频编辑张三. */
  labelAndRest: RegExp;
  /** Captures a text and the label directly after it: 张三摄. */
  touchingLabel: RegExp;
  nameLikeLabel: RegExp;
  officeEnd: RegExp;
  longOfficeEnd: RegExp;
  /** Captures an office, an occupation and the text directly after it: 郑州大学教授张三. */
  occupation: RegExp;
  /** Matches words after the names: 发自北京, 北京报道, 河南郑州, a date. */
  tail: RegExp;
  takenAt: RegExp;
  /** Matches the position before a 报道 that directly follows a name. */
  report: RegExp;
  /** Captures two texts and the conjunction between them. */
  and: RegExp;
  andOnly: RegExp;
  andOthers: RegExp;
  note: RegExp;
  /** Matches the source of a picture or text that is no person: 受访者供图, 资料图片. */
  notPeople: RegExp;
  notNames: RegExp;
  neverInName: RegExp;
}

const cache = new WeakMap<HanBylines, HanPatterns>();

/** Returns the patterns of a vocabulary. They are made once for each vocabulary. */
export function hanPatternsOf(vocabulary: HanBylines): HanPatterns {
  const patterns = cache.get(vocabulary) ?? toPatterns(vocabulary);
  cache.set(vocabulary, patterns);
  return patterns;
}

const han = '\\p{Script=Han}';

function toPatterns(vocabulary: HanBylines): HanPatterns {
  const { head, labels, sentFrom, offices, longOffices, schools, provided } = vocabulary;
  const role = any(longestFirst(Object.keys(vocabulary.roles)));
  const rank = `(?:${vocabulary.ranks.join('|')}|${any(vocabulary.postedTo)}${han}{1,6}?)`;
  const allLabels = longestFirst(Object.keys(labels));
  // A single character is a label only if it is a word of its own: 文 begins and 图 ends many names.
  const work = any(allLabels.filter((label) => label.length === 1));
  const longLabels = any(allLabels.filter((label) => label.length > 1));
  const schoolClass = `[${han}\\d]*?(?:年级|年級|级|級|[初高大小]|[一二三四五六七八九])\\s*\\(\\s*[\\d一二三四五六七八九十]+\\s*\\)\\s*(?:班|中队|中隊)`;
  const nationality = `[(\\[〔【]${any(vocabulary.nationalities)}[)\\]〕】](?=\\s?\\p{L})`;
  const twoWorks = `${work}[/、&]${work}(?!\\p{L})`;
  const source = any(longestFirst(vocabulary.notPeople));
  return {
    vocabulary,
    head: new RegExp(
      `^[【〔〖\\[(]?${han}{2,8}[讯訊][】〕〗\\])]?(?=\\s*\\()|^[【〔〖\\[(]?${any(head.accordingTo)}?[^\\s（(／/】〕]*?${any(head.media)}(?:(?!${role})[^\\s（(／/]){0,24}?${any(head.endings)}[】〕〗\\])]?(?=$|[\\s（(]|${role})`,
      'u',
    ),
    sourceLine: new RegExp(`^[\\s(（【〔]*${any(vocabulary.sources)}(?!.*${role})`, 'u'),
    feature: new RegExp(
      `^\\s*题[:：](?:(?!${any(vocabulary.ownPaper)}?${rank}{0,4}${role}).)*`,
      'u',
    ),
    compound: new RegExp(`(${schoolClass}|${nationality}|${twoWorks})`, 'u'),
    roleWord: new RegExp(`^(.{0,24}?)(${rank}{0,4})(${role})(.*)$`, 'u'),
    nextRole: new RegExp(`${any(vocabulary.ownPaper)}?${rank}{0,4}${role}`, 'u'),
    photographerRank: new RegExp(any(vocabulary.photographerRank), 'u'),
    officeAndLabel: new RegExp(`^(.{1,12}?)(${longLabels})$`, 'u'),
    labelAndRest: new RegExp(`^(.{0,6}?)(${longLabels})(.+)$`, 'u'),
    touchingLabel: new RegExp(`^(.{2,}?)(${any(longestFirst(vocabulary.touchingLabels))})$`, 'u'),
    nameLikeLabel: new RegExp(`^(.{3,}?)(${any(vocabulary.nameLikeLabels)})$`, 'u'),
    officeEnd: new RegExp(`${any([...offices, ...schools])}$`, 'u'),
    longOfficeEnd: new RegExp(`^.{2,}${any(longOffices)}$`, 'u'),
    occupation: new RegExp(
      `^(.*${any([...longestFirst(vocabulary.occupations), '班', '年级', '年級'])})(.*)$`,
      'u',
    ),
    tail: new RegExp(
      `^(?:${any(sentFrom)}[${han}、]{1,14}|[${han}A-Za-z0-9]{0,10}${any(vocabulary.report)}|${any(vocabulary.places)}${han}{0,5}|[\\d年月日号號.-]+|\\d+[岁歲])$`,
      'u',
    ),
    takenAt: new RegExp(`^${any(vocabulary.takenAt)}.*$`, 'u'),
    report: new RegExp(`(?=${any(vocabulary.report)}$)`, 'u'),
    and: new RegExp(`^(.{2,}?)(${any(vocabulary.and)})(.{2,})$`, 'u'),
    andOnly: new RegExp(`^${any([...vocabulary.and, ...vocabulary.andOthers, 'and', '&'])}$`, 'iu'),
    andOthers: new RegExp(`^(.{2,}?)(${any(vocabulary.andOthers)})$`, 'u'),
    note: new RegExp(`^${any(vocabulary.notes)}`, 'u'),
    notPeople: new RegExp(
      `^(?:${source}(?:${any(provided)}|${any(vocabulary.pictures)})?|.*${any(provided)}|(?:${source}|网络|網絡|網路|来自|來自|${any(vocabulary.sources)}|${any(vocabulary.pictures)}[来來源由据據]).*|.{0,6}${any(vocabulary.pictures)})$`,
      'u',
    ),
    notNames: new RegExp(`^${any(vocabulary.notNames)}(?:..|$)`, 'u'),
    neverInName: new RegExp(`[${vocabulary.neverInNames}]`, 'u'),
  };
}

/** So that a longer word is matched where a shorter one begins it: 记者团 before 记者. */
function longestFirst(words: readonly string[]): string[] {
  return words.toSorted((a, b) => b.length - a.length);
}

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
