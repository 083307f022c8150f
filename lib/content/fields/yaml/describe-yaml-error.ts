/** Describes a syntax error of the YAML library to an editor: where the mistake is and what to write instead. */
import type { YAMLError } from 'yaml';
import { quoteYaml } from './quote-yaml';
import { readTokens, type YamlToken } from './read-tokens';

export type YamlIssue = Pick<YAMLError, 'code' | 'message' | 'pos'>;

export interface DescribedError {
  /** The offset of the mistake in the text. */
  offset: number;
  message: string;
  fix: string;
}

export function describeYamlError(issue: YamlIssue, text: string): DescribedError {
  const { code, message } = issue;
  const offset = skipSpace(text, issue.pos[0]);
  switch (code) {
    case 'DUPLICATE_KEY': {
      const [name] = text.slice(offset).split(':', 1);
      return { offset, message: `field ${name} appears twice`, fix: 'remove one' };
    }
    case 'MULTIPLE_DOCS':
      return { offset, message: 'a second --- in the file', fix: 'remove the line' };
    case 'BAD_DQ_ESCAPE':
      return { offset, message: 'a backslash in double quotes', fix: "write single quotes: '…'" };
    default: {
      const tokens = readTokens(text);
      return (
        findOpenQuote(issue, tokens) ??
        findOpenBracket(issue, tokens) ??
        findEmptyItem(message, offset) ??
        findIndentedStart(code, offset, text) ??
        describeLine({ code, message, offset }, tokens, text) ?? {
          offset,
          message: describeValue(message, text.slice(offset)),
          fix: `put the value in quotes: ${quoteField(text, offset)}`,
        }
      );
    }
  }
}

/** Describes a value that YAML cannot read as text. */
function describeValue(message: string, value: string): string {
  if (/^Nested mappings/.test(message) && /^[^\n]*: /.test(value))
    return 'the value has a colon and a space in it, which are marks of YAML';
  if (message.startsWith('Unexpected scalar at node end'))
    return 'there is text behind the closing quote of the value';
  if (/block-seq-ind|Nested mappings/.test(message))
    return `the value begins with ${value.charAt(0)}, which is a mark of YAML`;
  return `the fields cannot be read (${message.replace(/\.$/, '')})`;
}

/** A quote that is not closed ends at the next one of its kind, fields later, or at the end of the text. */
function findOpenQuote(
  { message, pos }: YamlIssue,
  tokens: YamlToken[],
): DescribedError | undefined {
  const quotes = tokens.filter(({ kind, offset }) => kind === 'quoted' && offset < pos[0]);
  const open = message.startsWith('Missing closing')
    ? quotes.at(-1)
    : quotes.find(({ source }) => /\n[A-Za-z]+:(?:\s|$)/.test(source));
  if (!open) return undefined;
  const fix = `write ${open.source.charAt(0)} at the end of the text`;
  return { offset: open.offset, message: 'the quote is not closed', fix };
}

function findOpenBracket(
  { message, pos }: YamlIssue,
  tokens: YamlToken[],
): DescribedError | undefined {
  if (!/end with a (?:\]|\})/.test(message)) return undefined;
  const open: YamlToken[] = [];
  for (const token of tokens) {
    if (token.offset >= pos[0] || token.kind !== 'mark') continue;
    if (/^[[{]$/.test(token.source)) open.push(token);
    else if (/^[\]}]$/.test(token.source)) open.pop();
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const fix = `write ${last.source === '[' ? ']' : '}'} at the end of the list`;
  return { offset: last.offset, message: 'the bracket is not closed', fix };
}

function findEmptyItem(message: string, offset: number): DescribedError | undefined {
  if (!message.startsWith('Unexpected , in flow')) return undefined;
  return { offset, message: 'an item of the list is empty', fix: 'remove the comma' };
}

/** Fields after an indented first one must be indented too; the error is at the first that is not. */
function findIndentedStart(code: string, offset: number, text: string): DescribedError | undefined {
  const first = /^(?: *(?:#.*)?\n)* +(?=[^\s#])/.exec(text)?.[0].length;
  if (code !== 'UNEXPECTED_TOKEN' || first === undefined) return undefined;
  if (text.charAt(offset - 1) !== '\n') return undefined;
  return { offset: first, message: 'the field is indented', fix: 'remove the indentation' };
}

/** Describes a line that is no field where one should be. */
function describeLine(
  { code, message, offset }: { code: string; message: string; offset: number },
  tokens: YamlToken[],
  text: string,
): DescribedError | undefined {
  if (/^-[^\s-]/.test(text.slice(offset)) && isLineStart(text, offset)) {
    const item = lineAt(text, offset).trim().slice(1);
    return { offset, message: 'no space after -', fix: `write - ${item}` };
  }
  const isNoField = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys');
  if (isNoField && isLineStart(text, offset)) {
    const fix = 'write the name of a field and a colon before it, or remove the line';
    return { offset, message: 'no colon in the line', fix };
  }
  const value = tokens.find((token) => token.offset === offset && token.kind === 'plain');
  if (/IMPLICIT_KEY$/.test(code) && value?.source.includes('\n')) {
    const lastLine = value.source.lastIndexOf('\n') + 1;
    const column = /^ */.exec(lineAt(text, offset))?.[0].length ?? 0;
    return {
      offset: skipSpace(text, offset + lastLine),
      message: 'the line is indented more than the field above',
      fix: column === 0 ? 'remove the indentation' : `indent it by ${column} spaces`,
    };
  }
  if (code !== 'BAD_INDENT') return undefined;
  return {
    offset,
    message: 'lines are indented differently',
    fix: 'indent all fields of a group by the same number of spaces',
  };
}

function isLineStart(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

function lineAt(text: string, offset: number): string {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).split('\n', 1).join('');
}

function skipSpace(text: string, offset: number): number {
  const rest = text.slice(offset);
  return offset + rest.length - rest.trimStart().length;
}

/** Returns the field or item in the line of an offset with its value in quotes. */
function quoteField(text: string, offset: number): string {
  const line = lineAt(text, offset);
  const [, before, value] = /^\s*((?:- +)*[A-Za-z]+:|-) +(.+)$/.exec(line) ?? [];
  return before && value ? `${before} ${quoteYaml(dropQuotes(value))}` : 'title: "…"';
}

/** Removes the quotes around a value with an odd number of them, or with another pair inside: `'It's'`. */
function dropQuotes(value: string): string {
  const [, quote = '', inside = ''] = /^(["'])(.*)\1\s*$/.exec(value) ?? [];
  if (quote === '') return value;
  const isOdd = inside.split(quote).length % 2 === 0;
  return isOdd || /\s/.test(inside.charAt(inside.indexOf(quote) - 1)) ? inside : value;
}
