/** An operator of a content stream with its operands as they are written, and where it is in the stream. */
export interface Operator {
  name: string;
  operands: string[];
  /** Offset of its first operand. */
  from: number;
  /** Offset behind it. */
  to: number;
}

const token =
  /%[^\r\n]*|\((?:[^()\\]|\\[\s\S])*|<<|>>|<[^>]*>|\/[^\s()<>[\]{}/%]*|[[\]{}]|[^\s()<>[\]{}/%]+/g;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const constants = new Set(['true', 'false', 'null']);

/**
 * Reads the operators of a content stream (ISO 32000-1, 7.8.2). Strings, arrays and dictionaries are skipped as
 * operands. An inline image is one operator, `BI`, up to its end.
 *
 * @param content as Latin 1, so that offsets are those of bytes
 */
export function* readOperators(content: string): Generator<Operator> {
  let operands: string[] = [];
  let from: number | undefined;
  const scan = new RegExp(token);
  for (let found = scan.exec(content); found; found = scan.exec(content)) {
    const [text] = found;
    if (text.startsWith('%')) continue;
    from ??= found.index;
    if (text.startsWith('(')) {
      scan.lastIndex = endOfString(content, found.index);
      operands.push(content.slice(found.index, scan.lastIndex));
      continue;
    }
    if (text === 'BI') {
      scan.lastIndex = endOfInlineImage(content, found.index);
      yield {
        name: 'BI',
        operands: [content.slice(found.index, scan.lastIndex)],
        from,
        to: scan.lastIndex,
      };
    } else if (isOperand(text)) {
      operands.push(text);
      continue;
    } else yield { name: text, operands, from, to: scan.lastIndex };
    operands = [];
    from = undefined;
  }
}

function isOperand(text: string): boolean {
  return number.test(text) || /^[/<>[\]{}]/.test(text) || constants.has(text);
}

/** Parentheses may be nested in a string without a backslash. */
function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const letter = content[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

function endOfInlineImage(content: string, from: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = from;
  return end.exec(content) ? end.lastIndex : content.length;
}
