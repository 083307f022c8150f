/** An operator of a content stream with what stands before it. Dictionaries stay text; strings are bytes. */
export interface Operation {
  operator: string;
  operands: Operand[];
}

export type Operand = number | string | Buffer | Operand[];

/**
 * Reads a content stream (ISO 32000-1, 7.8.2) operator by operator. Names keep their slash, dictionaries are returned as
 * their source.
 */
export function* readOperations(content: Buffer): Generator<Operation> {
  const source = content.toString('latin1');
  const tokens = source.matchAll(token);
  let operands: Operand[] = [];
  const arrays: Operand[][] = [];
  for (const [text] of tokens) {
    const target = arrays.at(-1) ?? operands;
    if (text === '[') arrays.push([]);
    else if (text === ']') (arrays.at(-2) ?? operands).push(arrays.pop() ?? []);
    else if (/^[+\-.\d]/.test(text)) target.push(Number(text));
    else if (text.startsWith('<<') || text.startsWith('/')) target.push(text);
    else if (text.startsWith('<')) target.push(Buffer.from(text.slice(1, -1), 'hex'));
    else if (text.startsWith('(')) target.push(Buffer.from(text.slice(1, -1), 'latin1'));
    else {
      yield { operator: text, operands };
      operands = [];
    }
  }
}

/** Dictionaries hold no other dictionaries here; strings have no escapes that end them early. */
const token =
  /<<(?:[^<>]|<[^<>]*>|\((?:[^()\\]|\\.)*\))*>>|<[\dA-Fa-f\s]*>|\((?:[^()\\]|\\[\s\S])*\)|\/[^\s/<>[\]()]+|[[\]]|[^\s/<>[\]()]+/g;
