/**
 * Finds lists and tables of which Markdown made a paragraph: lines that begin with a list mark but without the space
 * behind it, and lines of cells without a valid line of --- below the first. The lines would be printed as one.
 */
import { findOutline } from './find-outline';
import type { LineFinding, SourceLine } from './source-line';

/**
 * @param text of one paragraph, with line breaks
 * @param isHardBreak whether the line break at a position of the text is printed as one
 */
export function findFailedLists(
  text: string,
  isHardBreak: (index: number) => boolean,
): LineFinding[] {
  if (!text.includes('\n')) return [];
  const lines = text.split('\n');
  const sourceLines = toSourceLines(lines, isHardBreak);
  return [
    findList(sourceLines) ?? findOutline(sourceLines),
    findTable(lines) ?? findTabbedTable(lines),
  ].flatMap((finding) => finding ?? []);
}

function toSourceLines(lines: string[], isHardBreak: (index: number) => boolean): SourceLine[] {
  let index = 0;
  return lines.map((text) => {
    const line = { text, index, isAfterBreak: index > 0 && isHardBreak(index - 1) };
    index += text.length + 1;
    return line;
  });
}

/** Marks of list items. A minus before a digit (-5度) and a figure such as 1.5 are none. */
const bullet = /^\s*[-*+•●○▪■◆·](?=\s?[\p{L}\p{Ps}\p{Pi}])/u;
const number = /^\s*(\d{1,2})[.．、)）](?=\s?[\p{L}\p{Ps}\p{Pi}])/u;

function findList(lines: SourceLine[]): LineFinding | undefined {
  const first = lines.find(({ text }, at) => {
    const next = lines[at + 1];
    return next && !next.isAfterBreak && isItem(text, next.text);
  });
  if (!first) return undefined;
  const { text: line, index } = first;
  const isNumbered = number.test(line);
  const mark = isNumbered ? `${number.exec(line)?.[1]}.` : '-';
  const item = line.replace(isNumbered ? number : bullet, '').trim();
  return {
    index,
    code: 'failed-list',
    message: `the lines from “${line.trim()}” on are no list and run together`,
    fix: `write a space after each mark: ${mark} ${item}`,
  };
}

function isItem(line: string, next: string): boolean {
  if (bullet.test(line)) return bullet.test(next);
  const [, first] = number.exec(line) ?? [];
  const [, second] = number.exec(next) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1;
}

const bars = /[|｜]/;
const row = /[|｜].*[|｜]/;
const rule = /^[\s|｜:：_=—–－-]+$/;

/** Cells between tabs, as a table of a spreadsheet or of Word is pasted. */
const tabbedRow = /\S[^\S\n]*\t\s*\S/;

function findTabbedTable(lines: string[]): LineFinding | undefined {
  const at = lines.findIndex(
    (line, index) => tabbedRow.test(line) && tabbedRow.test(lines[index + 1] ?? ''),
  );
  if (at < 0) return undefined;
  const cells = (lines[at] ?? '').trim().split(/\t+/).slice(0, 20);
  return {
    index: indexOf(lines, at),
    code: 'failed-table',
    message: 'the lines of cells between tabs are no table and run together',
    fix: `write bars: | ${cells.map((cell) => cell.trim()).join(' | ')} |, and below it |${' --- |'.repeat(cells.length)}`,
  };
}

/** A line of a table that is drawn with + and -. */
const gridLine = /^\s*\+[-=+]{3,}\+\s*$/;

function findTable(lines: string[]): LineFinding | undefined {
  const grid = lines.findIndex((line) => gridLine.test(line));
  if (grid >= 0) {
    const message = 'a table that is drawn with + is printed as it is written';
    const fix = 'write lines of cells between |, the second of them | --- | --- |';
    return { index: indexOf(lines, grid), code: 'failed-table', message, fix };
  }
  const at = lines.findIndex((line, index) => row.test(line) && bars.test(lines[index + 1] ?? ''));
  if (at < 0) return undefined;
  const hasRule = rule.test(lines[at + 1] ?? '');
  const head = lines[at] ?? '';
  const cells = head.replace(/^\s*[|｜]|[|｜]\s*$/g, '').split(bars).length;
  const example = `|${' --- |'.repeat(Math.min(cells, 20))}`;
  return {
    index: indexOf(lines, at),
    code: 'failed-table',
    message: hasRule
      ? 'this is no table: the line of --- does not have as many cells as the head'
      : 'this is no table: the second line is not a line of ---',
    fix: `write half-width bars, and below the head ${example}`,
  };
}

function indexOf(lines: string[], at: number): number {
  return lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
}
