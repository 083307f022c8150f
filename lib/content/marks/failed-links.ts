/** Pictures, links and footnotes that did not take effect. */
import { type FailedMark, lineStart, printedAsWritten } from './failed-mark';

/** What an address begins with, or ends with where it is a file or a host. Other words in brackets are a remark. */
const address =
  '(?<address>(?:https?:|www\\.|mailto:|tel:|\\.{0,2}/|#)[^()（）\\n]{1,300}|[\\w./-]{1,100}\\.(?:md|html?|com|cn|org|net)\\b[^\\s()（）]{0,200})';
const pictureName =
  '(?<address>[^()（）\\n]{1,300}\\.(?:jpe?g|png|webp|gif|avif|svg|heic|bmp|tiff?)[^()（）\\n]{0,100})';
/** An article of the paper: words joined by hyphens. */
const slug = '(?<address>[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){1,20})';
const label = '[[［](?<label>[^[\\]［］\\n]{0,200})[\\]］]';
/** A label with a bracket of Markdown and one of Chinese, which its writer meant to be the same. */
const mixedLabel =
  '(?:[[［](?<opened>[^[\\]［］【】\\n]{0,200})】|【(?<closed>[^[\\]［］【】\\n]{0,200})[\\]］])';

export const failedLinks: FailedMark[] = [
  {
    code: 'failed-picture',
    severity: 'error',
    pattern: /!\[(?<label>[^[\]\n]{0,200})\]\((?<address>[^()\n]{1,300})\)/gu,
    message: (quoted) => `the picture ${quoted} is printed as text`,
    fix: toPicture,
  },
  {
    code: 'failed-picture',
    severity: 'error',
    pattern: new RegExp(`[!！]${label} ?[(（]${pictureName}[)）]`, 'giu'),
    message: (quoted) => `the picture ${quoted} is printed as text`,
    fix: toPicture,
  },
  {
    code: 'failed-picture',
    pattern: /!\[(?!\[)[^[\]\n]{1,100}\](?! ?[(（])(?:\[[^\]\n]{0,60}\])?/gu,
    message: (quoted) => `the picture ${quoted} has no file`,
    fix: () => 'write the name of the file in brackets: ![description](picture.jpg)',
  },
  {
    code: 'failed-link',
    pattern: new RegExp(`(?<![!！])${label}[ \\n]?[(（]${address}[)）]`, 'giu'),
    message: (quoted) => `the link ${quoted} is printed as text`,
    fix: toLink,
  },
  {
    code: 'failed-link',
    pattern: new RegExp(
      `(?<![!！])${label}[ \\n]?[(（](?<address>(?:https?://|www\\.)[\\x21-\\x7E]{1,300})`,
      'giu',
    ),
    message: (quoted) =>
      `the link ${quoted} has brackets that are not closed, so it is printed as text`,
    fix: ({ label: text = '', address: target = '' }) =>
      `write [${text}](${encodeBrackets(target.replace(/[)）]$/, ''))})`,
  },
  {
    code: 'failed-link',
    pattern: new RegExp(`(?<![!！])${mixedLabel}[ \\n]?[(（]${address}[)）]`, 'giu'),
    message: (quoted) => `the link ${quoted} is printed as text`,
    fix: ({ opened = '', closed = '', address: target = '' }) =>
      toLink({ label: opened || closed, address: target }),
  },
  {
    code: 'failed-link',
    pattern: new RegExp(`(?<![!！])${label}[(（]${slug}[)）]`, 'gu'),
    message: (quoted) => `the link ${quoted} is printed as text`,
    fix: toLink,
  },
  {
    code: 'failed-link',
    pattern: /[(（](?<label>[^()（）\n]{1,60})[)）]\[(?<address>https?:[^\]\n]{1,300})\]/gu,
    message: (quoted) => `the link ${quoted} is printed as text`,
    fix: toLink,
  },
  {
    code: 'failed-link',
    pattern: /<(?<address>https?:\/\/[^<>\n]{1,300})>/gu,
    message: (quoted) => `the address ${quoted} has a space, so its brackets are printed`,
    fix: ({ address: target = '' }) =>
      `write %20 for a space: <${target.trim().replaceAll(' ', '%20')}>`,
  },
  {
    code: 'foreign-mark',
    pattern: /!?\[\[(?<inner>[^[\]\n]{1,100})\]\]/gu,
    message: printedAsWritten,
    fix: ({ inner = '' }) =>
      /^toc$/i.test(inner) ? 'remove it' : `write a link: [${inner}](slug-of-the-article)`,
  },
];

type Groups = Parameters<FailedMark['fix']>[0];

function toLink({ label: text = '', address: target = '' }: Groups): string {
  return `write [${text}](${toDestination(target)})`;
}

function toPicture({ label: text = '', address: target = '' }: Groups): string {
  const [, name, caption] = /^(\S+)\s+"(.*".*)"$/u.exec(target.trim()) ?? [];
  if (name !== undefined && caption !== undefined)
    return `write \\" for a quote in the caption: ![${text}](${name} "${caption.replaceAll('"', '\\"')}")`;
  const [, spaced, title] = /^(\S.*\.\w{3,4})\s+(".*"|'.*')$/u.exec(target.trim()) ?? [];
  if (spaced !== undefined) return `write ![${text}](${toDestination(spaced)} ${title})`;
  // Some programs have the size behind the name: (gate.jpg =300x200).
  return `write ![${text}](${toDestination(target.replace(/\s+=\d*x\d*\s*$/, ''))})`;
}

/** Encodes an opening bracket that is not closed. */
function encodeBrackets(target: string): string {
  const isOpen = target.split('(').length > target.split(')').length;
  return isOpen ? target.replaceAll('(', '%28').replaceAll(')', '%29') : target;
}

/** Returns an address as the destination of a link: between < and > if it has a space. */
function toDestination(written: string): string {
  const trimmed = written.trim();
  if (!trimmed.includes(' ')) return trimmed;
  return /^https?:/i.test(trimmed) ? trimmed.replaceAll(' ', '%20') : `<${trimmed}>`;
}

export const failedNotes: FailedMark[] = [
  {
    code: 'full-width-mark',
    pattern: /(?:[［【][\^＾]|\[＾)(?<label>[\p{L}\p{N}-]{1,40})[\]］】]/gu,
    message: (quoted) => `the footnote ${quoted} has full-width marks`,
    fix: ({ label: mark = '' }) => `write [^${mark}]`,
  },
  {
    code: 'full-width-mark',
    pattern: new RegExp(`${lineStart}\\[\\^(?<label>[^\\]\\s]{1,40})\\]：`, 'gu'),
    message: (quoted) => `the footnote ${quoted} has a full-width colon`,
    fix: ({ label: mark = '' }) => `write [^${mark}]: with a half-width colon and a space`,
  },
  {
    code: 'foreign-mark',
    pattern: /\^\[[^[\]\n]{1,200}\]/gu,
    message: printedAsWritten,
    fix: () => 'write [^1] here, and its text on a line of its own: [^1]: …',
  },
];
