/**
 * Marks that are printed although their writer meant them to take effect: Markdown with a slip, or marks of other
 * programs. Each has a pattern for the text of one paragraph and says what to write instead. The patterns are
 * bounded, so that searching takes linear time, and leave alone what newspapers print: #两会#, C#, 138****5678,
 * -5度, 1.5万, [注]（见下文）.
 */

export interface FailedMark {
  code: string;
  /** With the flags g and u. The first group, if any, is quoted instead of the whole match. */
  pattern: RegExp;
  message: (quoted: string) => string;
  fix: (groups: Readonly<Record<string, string>>, quoted: string) => string;
}

const printed = (quoted: string) => `“${quoted}” is printed as it is written`;

/** The start of a paragraph or of a line in it. */
const lineStart = '(?<=^|\\n)';

const headings: FailedMark[] = [
  {
    code: 'failed-heading',
    pattern: new RegExp(
      `${lineStart}(?:[\\u3000\\u00A0]+#{1,6}(?= )|[\\u3000\\u00A0]*#{2,6}(?![#\\s]))[^\\n]{1,60}`,
      'gu',
    ),
    message: printed,
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

const emphasis: FailedMark[] = [
  {
    code: 'failed-emphasis',
    pattern: /(?<!\*)\*{2,3}(?!\*)(?<inner>[^*\n]{1,80})(?<!\*)\*{2,3}(?!\*)/gu,
    message: printed,
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
    code: 'full-width-mark',
    pattern: /＊{2,3}(?<inner>[^＊\n]{1,80})＊{2,3}/gu,
    message: (quoted) => `“${quoted}” has full-width stars`,
    fix: ({ inner = '' }) => `write half-width ones: **${inner.trim()}**`,
  },
  {
    code: 'failed-emphasis',
    pattern: /(?<!_)__(?!_)(?<inner>[^_\n]{1,80})__(?!_)/gu,
    message: printed,
    fix: ({ inner = '' }) => `write **${inner.trim()}**`,
  },
  {
    code: 'failed-emphasis',
    pattern: /(?<![\w_])_(?<inner>\p{Script=Han}[^_\n]{0,60})_(?![\w_])/gu,
    message: printed,
    fix: ({ inner = '' }) => `write *${inner.trim()}*`,
  },
  {
    code: 'failed-emphasis',
    pattern: /(?<!~)~~(?!~)(?<inner>[^~\n]{1,80})~~(?!~)/gu,
    message: printed,
    fix: ({ inner = '' }) => `write ~~${inner.trim()}~~, without spaces inside the tildes`,
  },
  {
    code: 'foreign-mark',
    pattern: /(?<!=)==(?=[^=\s])(?<inner>[^=\n]{1,80})(?<=[^=\s])==(?!=)/gu,
    message: printed,
    fix: ({ inner = '' }) => `write **${inner}**`,
  },
];

const links: FailedMark[] = [
  {
    code: 'failed-picture',
    pattern:
      /[!！][[［](?<label>[^[\]［］\n]{0,200})[\]］] ?[(（](?<address>[^()（）\n]{1,300})[)）]/gu,
    message: (quoted) => `the picture ${quoted} is printed as text`,
    fix: ({ label = '', address = '' }) => `write ![${label}](${toDestination(address)})`,
  },
  {
    code: 'failed-picture',
    pattern: /!\[(?!\[)[^[\]\n]{1,100}\](?! ?[(（])(?:\[[^\]\n]{0,60}\])?/gu,
    message: (quoted) => `the picture ${quoted} has no file`,
    fix: () => 'write the name of the file in brackets: ![description](picture.jpg)',
  },
  {
    code: 'failed-link',
    pattern:
      /(?<![!！])[[［](?<label>[^[\]［］\n]{1,100})[\]］] ?[(（](?<address>(?=[^()（）\n]{0,300}[/.#@])[\x20-\x7E\p{L}]{1,300}?)[)）]/gu,
    message: (quoted) => `the link ${quoted} is printed as text`,
    fix: ({ label = '', address = '' }) => `write [${label}](${toDestination(address)})`,
  },
  {
    code: 'failed-link',
    pattern: /[(（](?<label>[^()（）\n]{1,60})[)）]\[(?<address>https?:[^\]\n]{1,300})\]/gu,
    message: (quoted) => `the link ${quoted} is printed as text`,
    fix: ({ label = '', address = '' }) => `write [${label}](${toDestination(address)})`,
  },
  {
    code: 'failed-link',
    pattern: /<(?<address>https?:\/\/[^<>\n]{1,300})>/gu,
    message: (quoted) => `the address ${quoted} has a space, so its brackets are printed`,
    fix: ({ address = '' }) => `write %20 for a space: <${address.trim().replaceAll(' ', '%20')}>`,
  },
  {
    code: 'foreign-mark',
    pattern: /!?\[\[(?<inner>[^[\]\n]{1,100})\]\]/gu,
    message: printed,
    fix: ({ inner = '' }) =>
      /^toc$/i.test(inner) ? 'remove it' : `write a link: [${inner}](slug-of-the-article)`,
  },
];

/** Returns an address as the destination of a link: between < and > if it has a space. */
function toDestination(address: string): string {
  const trimmed = address.trim();
  if (!trimmed.includes(' ')) return trimmed;
  return /^https?:/i.test(trimmed) ? trimmed.replaceAll(' ', '%20') : `<${trimmed}>`;
}

const notes: FailedMark[] = [
  {
    code: 'full-width-mark',
    pattern: /(?:[［【][\^＾]|\[＾)(?<label>[\p{L}\p{N}-]{1,40})[\]］】]/gu,
    message: (quoted) => `the footnote ${quoted} has full-width marks`,
    fix: ({ label = '' }) => `write [^${label}]`,
  },
  {
    code: 'full-width-mark',
    pattern: new RegExp(`${lineStart}\\[\\^(?<label>[^\\]\\s]{1,40})\\]：`, 'gu'),
    message: (quoted) => `the footnote ${quoted} has a full-width colon`,
    fix: ({ label = '' }) => `write [^${label}]: with a half-width colon and a space`,
  },
  {
    code: 'foreign-mark',
    pattern: /\^\[[^[\]\n]{1,200}\]/gu,
    message: printed,
    fix: () => 'write [^1] here, and its text on a line of its own: [^1]: …',
  },
];

const foreign: FailedMark[] = [
  {
    code: 'foreign-mark',
    pattern: /\{\{[^{}\n]{0,100}\}\}|\{%[^%\n]{0,100}%\}/gu,
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
    message: printed,
    fix: () => 'remove it',
  },
  {
    code: 'foreign-mark',
    pattern: /(?<!\$)\$\$(?!\$)[^$\n]{1,200}\$\$(?!\$)/gu,
    message: (quoted) => `the formula ${quoted} is printed with its marks`,
    fix: () => 'write it in plain characters: m², ½, ≤',
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
    message: printed,
    fix: () => 'write the character itself',
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

export const failedMarks: readonly FailedMark[] = [
  ...headings,
  ...emphasis,
  ...links,
  ...notes,
  ...foreign,
];
