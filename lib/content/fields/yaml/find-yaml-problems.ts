/**
 * Finds mistakes in YAML before it is parsed: those that the parser reports at another place, in technical terms
 * or not at all, and YAML too large or too deeply nested to be parsed safely (with thousands of levels it crashes
 * the process).
 */
import type { Finding, Place } from '../../diagnostic';
import { findComments } from '../find-comments';
import { quoteYaml } from './quote-yaml';
import { readTokens, type YamlToken } from './read-tokens';

export interface YamlText {
  text: string;
  /** The line of the file where the text begins, counted from 1. */
  firstLine: number;
}

export interface YamlProblem extends Finding {
  place: Place;
}

/** In characters. An edition.yaml of a hundred pages with their editors has a sixth of it. */
const longest = 64_000;
/** An edition.yaml of a hundred pages has half of this number of lines. */
const mostLines = 1000;
/** Levels of brackets or list markers. Our fields have three. */
const deepest = 12;
/** Columns of indentation, enough for twelve levels of five. */
const widest = 60;

/** Returns an excess as the only problem; otherwise at most one mistake for each line. */
export function findYamlProblems({ text, firstLine }: YamlText): YamlProblem[] {
  const at = (index: number, column: number) => ({ line: firstLine + index, column });
  const tooComplex = { code: 'too-complex', fix: 'write only the fields that are needed' };
  if (text.length > longest) {
    return [
      { place: at(0, 1), message: `the fields have ${text.length} characters`, ...tooComplex },
    ];
  }
  const lines = text.split('\n');
  if (lines.length > mostLines) {
    return [{ place: at(0, 1), message: `the fields have ${lines.length} lines`, ...tooComplex }];
  }
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    depth += depthOf(line);
    if (depth > deepest || isTooDeep(line)) {
      return [{ place: at(index, 1), message: 'the fields are nested too deeply', ...tooComplex }];
    }
  }
  return findMistakes(text, lines, at);
}

/** Finds at most one mistake for each line. The lines of quotes and blocks are text, in which there is none. */
function findMistakes(
  text: string,
  lines: readonly string[],
  at: (index: number, column: number) => Place,
): YamlProblem[] {
  const tokens = readTokens(text);
  const comments = findComments(tokens);
  const texts = tokens.filter(({ kind }) => kind === 'quoted' || kind === 'block');
  const ends = new Set(tokens.flatMap((one) => (one.kind === 'document-end' ? one.offset : [])));
  const quotes = texts.filter(({ kind }) => kind === 'quoted');
  const tabs = findTabs(tokens);
  let start = 0;
  return lines.flatMap((line, index) => {
    const lineStart = start;
    start += line.length + 1;
    const place = (column: number) => at(index, column);
    if (ends.has(lineStart)) return [{ place: place(1), ...documentEnd }];
    const comment = comments.find((offset) => offset >= lineStart && offset < start);
    const isInside = texts.some(
      ({ kind, source, offset }) =>
        (kind === 'block' ? offset <= lineStart : offset < lineStart) &&
        lineStart < offset + source.length,
    );
    const isQuoted = quotes.some(
      ({ source, offset }) => offset < lineStart && lineStart < offset + source.length,
    );
    const tab =
      line.startsWith('\t') && !isQuoted
        ? lineStart
        : tabs.find((offset) => offset >= lineStart && offset < start);
    if (tab !== undefined) return [{ place: place(tab - lineStart + 1), ...tabFinding }];
    if (comment !== undefined) {
      return [{ place: place(comment - lineStart + 1), ...commentFinding }];
    }
    return isInside ? [] : findMistake(line, place);
  });
}

/** Finds the tabs outside texts and comments. */
function findTabs(tokens: readonly YamlToken[]): number[] {
  const between = tokens.filter(({ kind }) => !/^(?:plain|quoted|block|comment)$/.test(kind));
  return between.flatMap(({ source, offset }) =>
    source.includes('\t') ? offset + source.indexOf('\t') : [],
  );
}

const tabFinding: Finding = { code: 'tab', message: 'a tab in the fields', fix: 'write spaces' };

const commentFinding: Finding = {
  code: 'comment',
  message: 'everything after # is a comment',
  fix: 'put the value in quotes, or the comment on a separate line',
};

const documentEnd: Finding = {
  code: 'bad-yaml',
  message: 'the line ... ends the fields, so that those after it are lost',
  fix: 'remove the line',
};

function findMistake(line: string, at: (column: number) => Place): YamlProblem[] {
  const [, before, value] = /^(\s*(?:- +)*(?:[A-Za-z]+: +)?)([&!*@%`].*)$/.exec(line) ?? [];
  if (before?.trim() && value) {
    const message = `the value begins with ${value.charAt(0)}, which is a mark of YAML`;
    const fix = `put the value in quotes: ${before.trim()} ${quoteYaml(value)}`;
    return [{ place: at(before.length + 1), code: 'yaml-mark', message, fix }];
  }
  const [, key, colon] = /^([A-Za-z]+)( *：|:(?=[^\s]))/.exec(line) ?? [];
  if (key === undefined) return [];
  const message = colon === ':' ? `no space after "${key}:"` : `full-width colon after "${key}"`;
  return [{ place: at(key.length + 1), code: 'bad-colon', message, fix: `write ${key}: …` }];
}

/** The number of opening minus closing brackets in a line. */
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
