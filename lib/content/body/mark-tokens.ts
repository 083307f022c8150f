/** Splits a text into the words, white and marks that `retext-smartypants` decides about, as a tree of nlcst. */
import type { Root, SentenceContent } from 'nlcst';

export interface Token {
  /** Position in the text. */
  from: number;
  value: string;
  /** `verbatim` is left as it is: addresses, options of commands, rows of dots or quotes. */
  kind: 'verbatim' | 'word' | 'white' | 'mark';
}

const kinds: readonly [Token['kind'], string][] = [
  [
    'verbatim',
    String.raw`(?:https?:\/\/|www\.)[^\s"]+|[^\s"]+@[^\s"]+\.[^\s"]+|(?<!\S)--?\p{L}[\p{L}-]*`,
  ],
  ['verbatim', String.raw`\.{5,}|-{4,}|'{2,}`],
  ['word', String.raw`[\p{L}\p{N}\p{M}\uFFFC]+(?:'(?=\p{L})[\p{L}\p{N}\p{M}]+)*`],
  ['white', String.raw`\s+`],
  ['mark', String.raw`\.{3}|-{2,3}|[^]`],
];

const token = new RegExp(kinds.map(([, source]) => `(${source})`).join('|'), 'gu');

export function tokenise(text: string): Token[] {
  return [...text.matchAll(token)].map(({ 0: value, index, ...groups }) => {
    const place = kinds.findIndex((_, at) => groups[at + 1] !== undefined);
    return { from: index, value, kind: kinds[place]?.[0] ?? 'mark' };
  });
}

/** Returns a tree of the tokens, and how to read its values after a plugin changed them. */
export function toSentence(tokens: readonly Token[]): {
  root: Root;
  readToken: (index: number) => string;
} {
  const nodes = tokens.map(toNode);
  const root: Root = {
    type: 'RootNode',
    children: [{ type: 'SentenceNode', children: [...nodes] }],
  };
  const readToken = (index: number) => {
    const node = nodes[index];
    return node && 'value' in node ? node.value : '';
  };
  return { root, readToken };
}

function toNode({ value, kind }: Token): SentenceContent {
  switch (kind) {
    case 'verbatim':
    case 'word':
      return { type: 'WordNode', children: [{ type: 'TextNode', value }] };
    case 'white':
      return { type: 'WhiteSpaceNode', value };
    case 'mark':
      return { type: 'PunctuationNode', value };
    default:
      return kind satisfies never;
  }
}
