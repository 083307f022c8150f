/** Corrects what single words were taken for, by the words around them. */
import { isRomanised } from './is-romanised';
import type { Token } from './token';

export function reviseTokens(tokens: readonly Token[]): Token[] {
  return noteBrackets(tokens).map(rejectHeading).map(rejectRomanised);
}

/** In brackets after a name, everything is a note about the person if no role or label is in it: 张三（郑州大学）. */
function noteBrackets(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    result.push(token);
    const opensNote = /^\s*[([〔【]/u.test(token.text) && result.at(-2)?.kind === 'name';
    if (token.kind !== 'gap' || !opensNote) continue;
    const length = tokens
      .slice(index + 1)
      .findIndex(({ kind, text }) => kind === 'gap' && /[)\]〕】]/u.test(text));
    const inside = length < 0 ? [] : tokens.slice(index + 1, index + 1 + length);
    if (inside.length === 0 || inside.some(({ kind }) => kind === 'role' || kind === 'label'))
      continue;
    result.push({ kind: 'known', text: inside.map(({ text }) => text).join('') });
    index += length;
  }
  return result;
}

/** A word before a colon is a heading and not a name, even if it looks like one: `方正：…`. */
function rejectHeading(token: Token, index: number, tokens: readonly Token[]): Token {
  const isHeading = /^\s*[:=]/u.test(tokens[index + 1]?.text ?? '');
  if (!isHeading || token.kind === 'gap' || token.kind === 'role' || token.kind === 'label')
    return token;
  // A label that no name looks like: 监督：李四, 受访者：李四. Its people did not make the article, as far as is known.
  const isLabel = token.kind !== 'name' || token.evidence !== 'certain';
  return isLabel && token.text.length <= longestLabel
    ? { kind: 'label', text: token.text, credits: ['none'] }
    : { kind: 'unknown', text: token.text };
}

const longestLabel = 8;

/** A name that repeats the one before in Latin letters is not another person: 王芳 Wang Fang. */
function rejectRomanised(token: Token, index: number, tokens: readonly Token[]): Token {
  const before = tokens[index - 2];
  const isRepeated =
    token.kind === 'name' && before?.kind === 'name' && isRomanised(token.text, before.text);
  return isRepeated ? { kind: 'known', text: token.text } : token;
}
