/** The regular expressions that tokenise Chinese bylines, made of a vocabulary. */
import type { HanBylines } from '@/lib/language/byline-vocabulary';

export interface HanPatterns {
  vocabulary: HanBylines;
  head: RegExp;
  /** Matches one piece of a line: a gap, a conjunction, a mark for two kinds of work (文/图) or another word. */
  piece: RegExp;
  gapOnly: RegExp;
  /** Captures office, ranks, role and the text directly after the role. */
  roleWord: RegExp;
  nextRole: RegExp;
  photographerRank: RegExp;
  touchingMark: RegExp;
  officeEnd: RegExp;
  longOfficeEnd: RegExp;
  /** Matches words after the names: 发自北京, 北京报道. */
  tail: RegExp;
  /** Matches the position before a 报道 that directly follows a name. */
  report: RegExp;
  andOthers: RegExp;
  source: RegExp;
}

const cache = new WeakMap<HanBylines, HanPatterns>();

/** Returns the patterns of a vocabulary. They are made once for each vocabulary. */
export function patternsOf(vocabulary: HanBylines): HanPatterns {
  const patterns = cache.get(vocabulary) ?? toPatterns(vocabulary);
  cache.set(vocabulary, patterns);
  return patterns;
}

const separators = '\\s、，,；;：:（）()〔〕【】|｜/／';
const han = '\\p{Script=Han}';

function toPatterns(vocabulary: HanBylines): HanPatterns {
  const { head, marks, roles, sentFrom, offices, longOffices } = vocabulary;
  const role = any(Object.keys(roles));
  const rank = `(?:${vocabulary.ranks.join('|')}|${any(vocabulary.postedTo)}${han}{1,6}?)`;
  const office = `[${han}A-Za-z0-9·]{0,14}?${any(vocabulary.media)}`;
  const twoWorks = any(Object.keys(marks).filter((mark) => /[/／、]/.test(mark)));
  const gap = `[${separators}]`;
  const and = any(vocabulary.and);
  return {
    vocabulary,
    head: new RegExp(
      `^${any(head.accordingTo)}?[^\\s（(／]*?${any(head.media)}[^\\s（(／]{0,24}?${any(head.endings)}(?=$|[\\s（(]|${role})`,
      'u',
    ),
    piece: new RegExp(
      `${gap}+|${and}(?=\\s)|${twoWorks}(?=$|${gap})|(?:(?!${twoWorks}(?:$|${gap}))[^${separators}])+`,
      'gu',
    ),
    gapOnly: new RegExp(`^(?:${gap}+|${and})$`, 'u'),
    roleWord: new RegExp(`^(${office})?(${rank}{0,4})(${role})(.*)$`, 'u'),
    nextRole: new RegExp(`${any(vocabulary.ownPaper)}?${rank}{0,4}${role}`, 'u'),
    photographerRank: new RegExp(any(vocabulary.photographerRank), 'u'),
    touchingMark: new RegExp(`${any(vocabulary.touchingMarks)}$`, 'u'),
    officeEnd: new RegExp(`${any(offices)}$`, 'u'),
    longOfficeEnd: new RegExp(`${any(longOffices)}$`, 'u'),
    tail: new RegExp(
      `^(?:${any(sentFrom)}${han}{1,10}|${han}{0,8}${any(vocabulary.report)})$`,
      'u',
    ),
    report: new RegExp(`(?=${any(vocabulary.report)}$)`, 'u'),
    andOthers: new RegExp(`..${any(vocabulary.andOthers)}$`, 'u'),
    source: new RegExp(`^${any(vocabulary.source)}$`, 'u'),
  };
}

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
