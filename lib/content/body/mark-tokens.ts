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
    String.raw`(?:https?:\/\/|www\.)[^\s"]+|[^\s"]+@[^\s"]+\.[^\s"]+|(?<!\S)-\p{L}[\p{L}-]*`,
  ],
  ['verbatim', String.raw`\.{5,}|-{4,}|'{2,}`],
  ['word', String.raw`[\p{L}\p{N}\p{M}\uFFFC]+(?:'(?=\p{L})[\p{L}\p{N}\p{M}]+)*`],
  ['white', String.raw`\s+`],
  ['mark', String.raw`\.{3}|-{2,3}|[^]`],
];

const option: (typeof kinds)[number] = ['verbatim', String.raw`(?<!\S)--\p{L}[\p{L}-]*`];

const toPattern = (of: typeof kinds) =>
  new RegExp(of.map(([, source]) => `(${source})`).join('|'), 'gu');
const tokenOfText = toPattern(kinds);
const tokenWithOptions = toPattern([option, ...kinds]);

/** Two hyphens that end an insertion: `--a woman--`. Those that begin a word before them are no option of a command. */
const closing = /[^\s-]--(?![\p{L}\p{N}-])/gu;

export function tokenise(text: string): Token[] {
  const last = [...text.matchAll(closing)].at(-1);
  const end = last ? last.index + last[0].length : 0;
  return [
    ...split(text.slice(0, end), 0, tokenOfText, kinds),
    ...split(text.slice(end), end, tokenWithOptions, [option, ...kinds]),
  ];
}

function split(text: string, offset: number, token: RegExp, of: typeof kinds): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(token)) {
    const place = of.findIndex((_, at) => match[at + 1] !== undefined);
    tokens.push({ from: offset + match.index, value: match[0], kind: of[place]?.[0] ?? 'mark' });
  }
  return tokens;
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
