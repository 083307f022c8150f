/** Marks of other programs, HTML that is none, and comments that are not closed. */
import { type FailedMark, lineStart, printedAsWritten } from './failed-mark';

/** A formula of one power, as most are, is written out; others are left to the writer. */
function toPlain({ inner = '' }: Readonly<Record<string, string>>): string {
  const plain = inner.replace(/\^([23])(?!\d)/g, (_, power) => (power === '2' ? '²' : '³')).trim();
  return /[\\^_{}\n]/.test(plain)
    ? 'write it in plain characters: m², ½, ≤'
    : `write it in plain characters: ${plain}`;
}

export const foreignMarks: FailedMark[] = [
  {
    code: 'foreign-mark',
    pattern: /\{\{[^{}\n]{0,100}\}\}|\{%[^%\n]{0,100}%\}|<%[^%\n]{0,100}%>|\$\{[^{}\n]{0,100}\}/gu,
    message: (quoted) => `the short code ${quoted} of another program is printed`,
    fix: () => 'write Markdown for what it shows, or remove it',
  },
  {
    code: 'foreign-mark',
    pattern: /\{(?:[#.:][^\s{}]{1,60}|[a-z][a-z-]{0,20}=[^{}\n]{1,60})(?: [^{}\n]{0,80})?\}/gu,
    message: (quoted) => `the attribute ${quoted} is printed`,
    fix: () => 'remove it; crossheads and pictures have no attributes',
  },
  {
    code: 'foreign-mark',
    pattern: new RegExp(`${lineStart}(?:\\[![A-Za-z]{3,12}\\]|\\[TOC\\])`, 'giu'),
    message: printedAsWritten,
    fix: () => 'remove it',
  },
  {
    code: 'foreign-mark',
    pattern: /(?<!\$)\$\$(?!\$)(?<inner>[^$]{1,300})\$\$(?!\$)/gu,
    message: (quoted) => `the formula ${quoted} is printed with its marks`,
    fix: toPlain,
  },
  {
    code: 'foreign-mark',
    // Not two sums of money: a formula has a letter of its own, or a sign of TeX, and no Chinese.
    pattern:
      /(?<![A-Za-z\d\\$])\$(?=[^\s$])(?=[^$\n]{0,200}[\\^_={}]|[A-Za-z]{1,2}\$|[A-Za-z] ?[+*/<>-])(?<inner>[^$\n\p{Script=Han}]{1,200})(?<=\S)\$(?![A-Za-z\d$])/gu,
    message: (quoted) => `the formula ${quoted} is printed with its marks`,
    fix: toPlain,
  },
  {
    code: 'foreign-mark',
    pattern: /(?<=[A-Za-z])~\d{1,3}~|(?<=[\p{L}\p{N}])\^[\p{L}\p{N}+-]{1,8}\^/gu,
    message: printedAsWritten,
    fix: () => 'write the character itself: CO₂, m²',
  },
  {
    code: 'failed-table',
    pattern: /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*){1,50}\|?\s*(?=\n|$)/gu,
    message: () => 'the line of --- is below no head of a table',
    fix: () => 'remove the empty line above it, or write a head with as many cells',
  },
  {
    code: 'open-comment',
    pattern: /<!--[^\n]{0,60}/gu,
    message: (quoted) => `the comment ${quoted} is not closed, so it is printed`,
    fix: () => 'write --> at its end',
  },
  {
    code: 'html',
    pattern:
      /<\/?(?:a|b|blockquote|br|center|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|script|small|span|strong|style|sub|sup|table|td|th|tr|u|ul|video)(?=[\s/>])[^<>\n]{0,200}>?/giu,
    message: (quoted) => `raw HTML ${quoted} is printed`,
    fix: () => 'write Markdown or plain text',
  },
  {
    code: 'html',
    pattern:
      /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|ndash|hellip|middot|copy|ensp|emsp)(?!;)(?:；|(?![a-z\d]))/gu,
    message: printedAsWritten,
    fix: () => 'write the character itself',
  },
  {
    code: 'failed-break',
    pattern: /\\(?=[^\S\n]{0,99}\n)/gu,
    message: () => 'the backslash is printed, because a space follows it',
    fix: () => 'remove the space after it',
  },
  {
    code: 'failed-break',
    pattern: /\\(?=[^\S\n]{0,99}$)/gu,
    message: () => 'the backslash is printed, because no line follows it',
    fix: () => 'remove it, or write two to print one',
  },
  {
    code: 'failed-escape',
    pattern: /\\(?![!-~])[\p{P}\p{S}]/gu,
    message: (quoted) => `the backslash of “${quoted}” is printed`,
    fix: (_, quoted) => `write ${quoted.slice(1)} alone`,
  },
  {
    code: 'full-width-mark',
    pattern: new RegExp(`${lineStart}＞ [^\\n]{1,40}`, 'gu'),
    message: (quoted) => `“${quoted}” begins with full-width ＞`,
    fix: () => 'write a half-width > before a quotation',
  },
];
