/**
 * Slips in YAML that a parser reports late, elsewhere, in its own words or not at all; and YAML that only
 * a machine would write, which is not parsed: nested thousands deep it takes the whole process down.
 */
import type { Finding, Place } from '../diagnostic';

export interface YamlText {
  text: string;
  /** The line of the file in which the text begins, from 1. */
  firstLine: number;
}

export interface YamlProblem extends Finding {
  place: Place;
}

/** Characters; a hundred pages with their editors take a sixth of it. */
const longest = 64_000;
/** Lines; the same, twice over. */
const mostLines = 1000;
/** Levels of brackets or list marks; our fields have three. */
const deepest = 12;
/** Columns of indentation; twelve levels of five. */
const widest = 60;

export function findYamlProblems({ text, firstLine }: YamlText): YamlProblem[] {
  const at = (index: number, column: number) => ({ line: firstLine + index, column });
  const monstrous = { code: 'too-complex', fix: 'write only the fields that are needed' };
  if (text.length > longest) {
    return [{ place: at(0, 1), message: `fields of ${text.length} characters`, ...monstrous }];
  }
  const lines = text.split('\n');
  if (lines.length > mostLines) {
    return [{ place: at(0, 1), message: `fields of ${lines.length} lines`, ...monstrous }];
  }
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    depth += depthOf(line);
    if (depth > deepest || isTooDeep(line)) {
      return [{ place: at(index, 1), message: 'fields nested too deep', ...monstrous }];
    }
  }
  return lines.flatMap((line, index) => findSlip(line, (column) => at(index, column)));
}

function findSlip(line: string, at: (column: number) => Place): YamlProblem[] {
  const tab = line.indexOf('\t');
  if (tab >= 0 && !/["'#]/.test(line.slice(0, tab))) {
    return [
      { place: at(tab + 1), code: 'tab', message: 'a tab in the fields', fix: 'write spaces' },
    ];
  }
  const comment = findComment(line);
  if (comment >= 0) {
    const message = 'all after # is a comment';
    const fix = 'put the value in quotes, or the comment on its own line';
    return [{ place: at(comment + 1), code: 'comment', message, fix }];
  }
  const [, key, colon] = /^([A-Za-z]+)( *：|:(?=[^\s]))/.exec(line) ?? [];
  if (key === undefined) return [];
  const message = colon === ':' ? `no space after "${key}:"` : `full-width colon after "${key}"`;
  return [{ place: at(key.length + 1), code: 'bad-colon', message, fix: `write ${key}: …` }];
}

/** Where a `#` ends a printed text, or begins a word: `title: 今日头条 #两会#`; -1 for neither. */
function findComment(line: string): number {
  const before = line.slice(0, Math.max(0, line.search(/\s#/)));
  if (before.trim() === '' || /["'#]/.test(before)) return -1;
  const isWord = /\S/.test(line.charAt(before.length + 2));
  const isPrinted = /^(?:title|kicker|deck|column|byline|name|tagline):/.test(before);
  return isWord || isPrinted ? before.length + 1 : -1;
}

/** How many more brackets a line opens than it closes; the deepest point is what counts. */
function depthOf(line: string): number {
  const opened = line.split(/[[{]/).length;
  const closed = line.split(/[\]}]/).length;
  return opened - closed;
}

function isTooDeep(line: string): boolean {
  const marks = /^(?:[-?] +)+/.exec(line.trimStart())?.[0] ?? '';
  const indentation = line.length - line.trimStart().length;
  return marks.split(/[-?]/).length > deepest || indentation > widest;
}
