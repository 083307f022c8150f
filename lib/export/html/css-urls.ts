import {
  type CSSToken,
  isTokenFunction,
  isTokenString,
  isTokenURL,
  isTokenWhiteSpaceOrComment,
  tokenize,
} from '@csstools/css-tokenizer';

/** Lists the addresses in a style sheet: those of `url()`, quoted or not (CSS Syntax 3, section 4.3.6). */
export function listCssUrls(css: string): string[] {
  return findUrls(tokenize({ css })).map(([, address]) => address);
}

/** Returns a style sheet with its addresses replaced; whatever is between them is left as it is. */
export function mapCssUrls(css: string, map: (address: string) => string): string {
  const tokens = tokenize({ css });
  const urls = new Map(findUrls(tokens).map(([token, address]) => [token, map(address)]));
  return tokens
    .map((token) => {
      const address = urls.get(token);
      if (address === undefined) return token[1];
      return isTokenURL(token) ? `url(${quote(address)})` : quote(address);
    })
    .join('');
}

function findUrls(tokens: readonly CSSToken[]): [CSSToken, string][] {
  const found: [CSSToken, string][] = [];
  let isInUrl = false;
  for (const token of tokens) {
    if (isTokenURL(token)) found.push([token, token[4].value]);
    if (isInUrl && isTokenString(token)) found.push([token, token[4].value]);
    if (isInUrl && isTokenWhiteSpaceOrComment(token)) continue;
    isInUrl = isTokenFunction(token) && token[4].value.toLowerCase() === 'url';
  }
  return found;
}

const quote = (text: string): string => `"${text.replace(/["\\\n]/g, (mark) => `\\${mark}`)}"`;
