/**
 * Reports marks that took effect although their writer probably meant them as text: stars as multiplication signs
 * or in place of a name (长*宽*高, 李**、张**), ratings (A级***酒店), > before a figure, and the numbers of a list that is not in order.
 */
import type { Blockquote, Emphasis, List, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from '../body/body-context';
import { emptyTags, parseTag } from '../body/html-tags';
import type { Finding } from '../diagnostic';
import { findMaskedName } from './masked-names';

export function reportAccidentalMarks(tree: Root, { text: source, report }: BodyContext): void {
  visit(tree, (node) => {
    const { position } = node;
    const finding =
      node.type === 'emphasis' || node.type === 'strong'
        ? checkStars(node, source)
        : node.type === 'blockquote'
          ? checkQuotation(node, source)
          : undefined;
    if (finding) report(position?.start, { severity: 'warning', ...finding });
    if (node.type === 'list' && node.ordered) checkNumbers(node, source, report);
  });
}

function checkStars(node: Emphasis | Strong, source: string): Finding | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const written = source.slice(start.offset, end.offset);
  const run = measureRun(source, start.offset);
  // The strong emphasis of ***…*** is reported with the emphasis around it.
  if (!written.startsWith('*') || isStrongInside(node, source)) return undefined;
  const inner = written.replace(/^\*+|\*+$/g, '');
  const before = source.slice(Math.max(0, run.start - 6), run.start);
  const width = run.end - run.start;
  const after = width > 2 ? measureRun(source, end.offset).end : end.offset;
  const around = { before, after: source.slice(after, after + 2) };
  const name = findMaskedName(inner, around);
  if (name !== undefined) {
    const stars = '\\*'.repeat(width);
    return {
      code: 'accidental-emphasis',
      message: `the stars of “${written}” are not printed, but emphasise what is between them`,
      fix: `write a backslash before each star: ${name}${stars}${inner}${stars}`,
    };
  }
  if (!hasUnpairedTags(node) && !isAccidental({ inner, ...around, width })) return undefined;
  return {
    code: 'accidental-emphasis',
    message: `the stars of “${written}” are not printed, but emphasise what is between them`,
    fix: 'write × for a multiplication sign, or \\* for a star',
  };
}

/** True for strong emphasis whose emphasis begins with the same stars. */
function isStrongInside({ type, position }: Emphasis | Strong, source: string): boolean {
  const { start, end } = position ?? {};
  if (type !== 'strong' || start?.offset === undefined || end?.offset === undefined) return false;
  return source.charAt(start.offset - 1) === '*' && source.charAt(end.offset) === '*';
}

/** The offsets of the run of stars around an offset: of its first star and after its last. */
function measureRun(source: string, offset: number): { start: number; end: number } {
  let [start, end] = [offset, offset];
  while (source.charAt(start - 1) === '*') start -= 1;
  while (source.charAt(end) === '*') end += 1;
  return { start, end };
}

/** True if a tag in an emphasis has its partner outside: the stars are text of two elements, `<b>*</b>甲<i>*</i>`. */
function hasUnpairedTags(node: Emphasis | Strong): boolean {
  const open: string[] = [];
  let isUnpaired = false;
  visit(node, 'html', ({ value }) => {
    const { name, isClosing } = parseTag(value);
    if (name === '' || emptyTags.has(name) || value.endsWith('/>')) return;
    if (!isClosing) open.push(name);
    else if (open.pop() !== name) isUnpaired = true;
  });
  return isUnpaired || open.length > 0;
}

interface Emphasised {
  /** The source between the stars. */
  inner: string;
  /** The last characters before the stars, and the first behind. */
  before: string;
  after: string;
  /** The number of stars at the start. */
  width: number;
}

function isAccidental({ inner, before, after, width }: Emphasised): boolean {
  if (!/[\p{L}\p{N}]$/u.test(before)) return false;
  // Emphasis that begins with a closing mark, or inside a word and goes beyond the end of its sentence.
  if (/^[、，；。：！？）]|[。！？][”’」』）》]*[^”’」』）》]/u.test(inner)) return true;
  const isBetween = /^[\p{L}\p{N}]/u.test(after);
  // Three stars are a rating or a mask more often than emphasis inside a word.
  if (width > 2) return isBetween || /[、，；。：！？]/u.test(inner);
  if (!isBetween) return false;
  return width === 1
    ? /^(?:.|\p{N}.*)$/su.test(inner) && (inner.length < 3 || /^\p{N}/u.test(after))
    : /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
}

/** A quotation from a figure on: `>50%的人`. */
function checkQuotation({ position }: Blockquote, source: string): Finding | undefined {
  const [written] =
    /^>[\d０-９][^\n]{0,20}/.exec(source.slice(position?.start.offset).slice(0, 30)) ?? [];
  if (written === undefined) return undefined;
  return {
    code: 'accidental-quote',
    message: `the > of “${written}” is not printed, but makes a quotation`,
    fix: 'write \\> or ＞ for the sign, or > and a space for a quotation',
  };
}

/** Markdown numbers a list from its first number on. All numbers may be the same, which is a way to write lists. */
function checkNumbers(
  { children, start }: List,
  source: string,
  report: BodyContext['report'],
): void {
  const numbers = children.map(({ position }) => {
    const { offset = 0 } = position?.start ?? {};
    return Number(/^\d+/.exec(source.slice(offset, offset + 10))?.[0] ?? Number.NaN);
  });
  const first = start ?? 1;
  if (numbers.every((number) => number === first)) return;
  const at = numbers.findIndex((number, index) => number !== first + index);
  if (at < 0) return;
  report(children[at]?.position?.start, {
    code: 'list-number',
    severity: 'warning',
    message: `the number ${numbers[at]} of this item is printed as ${first + at}`,
    fix: `number the items in order, or write ${numbers[at]}\\. to print the number as it is`,
  });
}
