/**
 * Reports marks that took effect although their writer probably meant them as text: stars as multiplication signs
 * or in place of a name (长*宽*高, 李**、张**), > before a figure, and the numbers of a list that is not in order.
 */
import type { Blockquote, Emphasis, List, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from '../body/body-context';
import type { Finding } from '../diagnostic';

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
  const width = node.type === 'strong' ? 2 : 1;
  const inner = written.slice(width, -width);
  const before = source.slice(Math.max(0, start.offset - 2), start.offset);
  const after = source.slice(end.offset, end.offset + 2);
  const isInsideWord = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  const isFactor =
    /^.$/u.test(inner) ||
    (/^\p{N}/u.test(inner) && /^\p{N}/u.test(after)) ||
    /^\p{N}+$/u.test(inner);
  const isMask = /\p{L}$/u.test(before) && /^[、，；。]/u.test(inner);
  if (!written.startsWith('*') || !(isMask || (isInsideWord && isFactor))) return undefined;
  return {
    code: 'accidental-emphasis',
    message: `the stars of “${written}” are not printed, but emphasise what is between them`,
    fix: 'write × for a multiplication sign, or \\* for a star',
  };
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
