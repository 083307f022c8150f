/**
 * Finds the items of an outline that follow each other without an empty line: 一、…, （1）…, ①…, a. …, [1] …, —…
 * Markdown knows no such lists and makes one paragraph of the lines, so that they run together.
 */
import type { LineFinding, SourceLine } from './source-line';

/** Returns a finding at the first of two items that run together. */
export function findOutline(lines: readonly SourceLine[]): LineFinding | undefined {
  const latest = new Map<string, { line: SourceLine; order: number; row: number }>();
  for (const [row, line] of lines.entries()) {
    const item = parseItem(line.text);
    if (!item) continue;
    const before = latest.get(item.kind);
    const isNext =
      before &&
      (item.order === undefined ? before.row === row - 1 : before.order === item.order - 1);
    if (isNext && !line.isAfterBreak) {
      return {
        index: before.line.index,
        code: 'failed-list',
        message: `the lines from “${before.line.text.trim().slice(0, 40)}” on run together`,
        fix: 'write an empty line between them, or a backslash at the end of each but the last',
      };
    }
    latest.set(item.kind, { line, order: item.order ?? 0, row });
  }
  return undefined;
}

interface OutlineItem {
  /** The form of the mark: `(#)`. */
  kind: string;
  /** The number of the item; undefined for marks that are all alike. */
  order: number | undefined;
}

/** Marks that are the same for all items. A hyphen, which is also a minus, is a mark of Markdown. */
const sameMark = /^\s*(?:(—{1,2}|[–―※★☆▲△◇□▶►➤→✓✔√☑✅❖])(?=\s?[\p{L}\p{N}\p{Ps}\p{Pi}]))/u;
const circled = /^\s*([①-⑳㉑-㉟㊱-㊿❶-❿➀-➓])/u;
const numbered = new RegExp(
  '^\\s*(?:' +
    '(?<open>[(\\[【〔])(?<inside>[\\d一二三四五六七八九十]{1,3}|[a-z])(?<close>[)\\]】〕])|' +
    '第(?<article>[\\d一二三四五六七八九十]{1,3})(?<noun>[条章节款、])|' +
    '(?<number>[一二三四五六七八九十]{1,3}|\\d{1,2}|[a-z]|[ivx]{1,4})(?<mark>[、.)])(?![\\d.]))',
  'iu',
);

function parseItem(line: string): OutlineItem | undefined {
  const head = line.slice(0, 12);
  const [, same] = sameMark.exec(head) ?? [];
  if (same !== undefined) return { kind: same, order: undefined };
  const [, circle] = circled.exec(head) ?? [];
  if (circle !== undefined) return { kind: 'circle', order: circle.codePointAt(0) };
  // Compatibility forms: （１） and ⑴ are (1), ㈠ is (一), Ⅱ is II.
  const { groups } = numbered.exec(head.normalize('NFKC')) ?? {};
  if (!groups) return undefined;
  const { open = '', close = '', noun = '', mark = '' } = groups;
  const written = groups.inside ?? groups.article ?? groups.number ?? '';
  const { system, order } = toOrder(written);
  return { kind: [open, system, close, noun, mark].join(' '), order };
}

const romans = ' i ii iii iv v vi vii viii ix x xi xii'.split(' ');
const digits = ' 一二三四五六七八九';

function toOrder(written: string): { system: string; order: number } {
  if (/^\d/.test(written)) return { system: '1', order: Number(written) };
  const roman = romans.indexOf(written.toLowerCase());
  if (roman > 0) return { system: 'i', order: roman };
  if (/^[a-z]/i.test(written)) return { system: 'a', order: written.charCodeAt(0) };
  const [tens, ones] = written.includes('十') ? written.split('十') : [undefined, written];
  const ten = tens === undefined ? 0 : 10 * (tens === '' ? 1 : digits.indexOf(tens));
  return { system: '一', order: ten + (ones ? digits.indexOf(ones) : 0) };
}
