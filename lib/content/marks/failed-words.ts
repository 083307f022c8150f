/** Crossheads and emphasis that did not take effect. */
import { type FailedMark, lineStart, printedAsWritten } from './failed-mark';

export const failedHeadings: FailedMark[] = [
  {
    code: 'failed-heading',
    pattern: new RegExp(
      `${lineStart}(?:[\\u3000\\u00A0]+#{1,6}(?= )|[\\u3000\\u00A0]*#{2,6}(?![#\\s]))[^\\n]{1,60}`,
      'gu',
    ),
    message: printedAsWritten,
    fix: (_, quoted) => `write ## and a space at the start of the line: ## ${bare(quoted)}`,
  },
  {
    code: 'full-width-mark',
    pattern: new RegExp(
      `${lineStart}[\\u3000\\s]{0,9}(?:[#＃]{0,5}＃[#＃]{1,5}|＃(?= ))[^\\n]{1,60}`,
      'gu',
    ),
    message: (quoted) => `“${quoted}” begins with full-width ＃`,
    fix: (_, quoted) => `write half-width ## and a space: ## ${bare(quoted)}`,
  },
];

function bare(heading: string): string {
  return heading.replace(/^[#＃\s]+|[#＃\s]+$/gu, '');
}

/** Frequent family names. Two stars behind them hide a given name: 李**表示. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范' +
  '石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

export const failedEmphasis: FailedMark[] = [
  {
    code: 'failed-emphasis',
    pattern: /(?<!\*|\d(?=\*{3}\d))\*{2,3}(?!\*)(?<inner>[^*\n]{1,80})(?<!\*)\*{2,3}(?!\*)/gu,
    message: printedAsWritten,
    fix: ({ inner = '' }) => `write **${inner.trim()}**, without spaces inside the stars`,
  },
  {
    code: 'failed-emphasis',
    pattern:
      /(?<=^|[\s\p{Ps}\p{Pi}，。；：、])\*{2,3}(?=[\p{L}\p{N}\p{Pi}\p{Ps}])[^*\n]{1,40}(?![^*\n]{0,40}\*)/gu,
    message: (quoted) => `“${quoted}” begins with ** that are not closed`,
    fix: () => 'write ** after the last strong word, or \\*\\* for stars',
  },
  {
    code: 'failed-emphasis',
    pattern: new RegExp(
      `(?<=[[\\p{Script=Han}，。；：、！？”）]--[${surnames}]])(?<!\\*)\\*\\*(?=[\\p{L}\\p{N}\\p{Pi}\\p{Ps}])`,
      'gv',
    ),
    message: () => 'these ** have no partner, so they are printed',
    fix: () => 'write ** at both ends of the strong words, or \\*\\* for stars',
  },
  {
    code: 'failed-emphasis',
    pattern:
      /(?<![`\p{Script=Latin}\d])`(?!`|[a-z]{1,20}')|(?<=[\p{Script=Latin}\d])`(?=$|[\s\p{P}\p{Script=Han}])(?!`)/gu,
    message: () => 'this ` has no partner, so it is printed',
    fix: () => 'remove it, write it at both ends of the code, or \\` for the character',
  },
  {
    code: 'full-width-mark',
    pattern: /＊{2,3}(?<inner>[^＊\n]{1,80})＊{2,3}/gu,
    message: (quoted) => `“${quoted}” has full-width stars`,
    fix: ({ inner = '' }) => `write half-width ones: **${inner.trim()}**`,
  },
  {
    code: 'failed-emphasis',
    pattern: /(?<!_)__(?!_)(?<inner>[^_\n]{1,80})__(?!_)/gu,
    message: printedAsWritten,
    fix: ({ inner = '' }) => `write **${inner.trim()}**`,
  },
  {
    code: 'failed-emphasis',
    pattern: /(?<![\w_])_(?<inner>\p{Script=Han}[^_\n]{0,60})_(?![\w_])/gu,
    message: printedAsWritten,
    fix: ({ inner = '' }) => `write *${inner.trim()}*`,
  },
  {
    code: 'failed-emphasis',
    pattern: /(?<!~)~~(?!~)(?<inner>[^~\n]{1,80})~~(?!~)/gu,
    message: printedAsWritten,
    fix: ({ inner = '' }) => `write ~~${inner.trim()}~~, without spaces inside the tildes`,
  },
  {
    code: 'foreign-mark',
    pattern: /(?<!=)==(?=[^=\s])(?<inner>[^=\n]{1,80})(?<=[^=\s])==(?!=)/gu,
    message: printedAsWritten,
    fix: ({ inner = '' }) => `write **${inner}**`,
  },
];
