/** Splits YAML into the tokens of the YAML library, which knows what is text, what is a mark and what a comment. */
import { CST, Lexer } from 'yaml';

export interface YamlToken {
  kind: 'plain' | 'quoted' | 'block' | 'comment' | 'space' | 'line-end' | 'document-end' | 'mark';
  /** As it is written in the YAML. */
  source: string;
  /** In the YAML. */
  offset: number;
}

export function readTokens(yaml: string): YamlToken[] {
  const tokens: YamlToken[] = [];
  let offset = 0;
  let isScalar = false;
  let isBlock = false;
  for (const source of new Lexer().lex(yaml)) {
    if (source === CST.SCALAR) isScalar = true;
    if (signals.has(source)) continue;
    const type = isScalar ? 'scalar' : CST.tokenType(source);
    tokens.push({ kind: type === 'scalar' && isBlock ? 'block' : kindOf(type), source, offset });
    offset += source.length;
    isBlock = type === 'block-scalar-header' || (isBlock && !isScalar);
    isScalar = false;
  }
  return tokens;
}

/** What the library puts between tokens; it is not in the YAML. */
const signals: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function kindOf(type: CST.TokenType | 'scalar' | null): YamlToken['kind'] {
  switch (type) {
    case 'scalar':
      return 'plain';
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return 'quoted';
    case 'comment':
    case 'space':
      return type;
    case 'newline':
      return 'line-end';
    case 'doc-end':
      return 'document-end';
    default:
      return 'mark';
  }
}
