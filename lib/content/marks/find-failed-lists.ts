/**
 * Finds lists and tables of which Markdown made a paragraph: lines that begin with a list mark but without the space
 * behind it, and lines of cells without a valid line of --- below the first. The lines would be printed as one.
 */
import type { Finding } from '../diagnostic';

export interface LineFinding extends Finding {
  /** The position in the text of the first of the lines. */
  index: number;
}

/** @param text of one paragraph, with line breaks */
export function findFailedLists(text: string): LineFinding[] {
  if (!text.includes('\n')) return [];
  const lines = text.split('\n');
  return [findList(lines), findTable(lines)].flatMap((finding) => finding ?? []);
}

/** Marks of list items. A minus before a digit (-5度) and a figure such as 1.5 are none. */
const bullet = /^\s*[-*+•●○▪■◆·](?=\s?[\p{L}\p{Ps}\p{Pi}])/u;
const number = /^\s*(\d{1,2})[.．、)）](?=\s?[\p{L}\p{Ps}\p{Pi}])/u;

function findList(lines: string[]): LineFinding | undefined {
  const at = lines.findIndex((line, index) => isItem(line, lines[index + 1] ?? ''));
  const line = lines[at];
  if (line === undefined) return undefined;
  const isNumbered = number.test(line);
  const mark = isNumbered ? `${number.exec(line)?.[1]}.` : '-';
  const item = line.replace(isNumbered ? number : bullet, '').trim();
  return {
    index: indexOf(lines, at),
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

function findTable(lines: string[]): LineFinding | undefined {
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
