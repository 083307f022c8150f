/**
 * Finds where a bare address in running text ends. GFM extends it to the next space, but Chinese and Japanese
 * have none, so an address also ends before:
 * - a Chinese, Japanese or Korean character, unless a parameter of its query follows: in `https://a.com/x?q=中文&page=2`
 *   it cannot be text, but in `https://a.com/x见…` and `https://a.com/x?q=中文` it can;
 * - any punctuation or symbol outside ASCII: `https://a.com/x，见…`;
 * - a mark of Markdown that cannot be in an address: `"<>\^{|}`, a backtick, `**`, `~~`, a bracket that was not
 *   opened in the address;
 * - ASCII punctuation that nothing of the address follows: `https://a.com/x.`
 *
 * Other letters stay in it (https://example.com/Zürich). An address with Chinese characters must be
 * encoded or written between `<` and `>`.
 */

/** In characters. Browsers accept more, but no address that long is printed. The limit bounds the parsing time. */
export const longestAddress = 2000;

/** Letters of these scripts follow an address without a space. */
const cjkScripts = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}';
const cjk = new RegExp(`[${cjkScripts}]`, 'u');
/** A letter of text that may be beside an address without a space. */
export const cjkLetter = new RegExp(`(?=\\p{L})[${cjkScripts}]`, 'u');

/** True if a character can be part of an address, whatever is beside it. */
function isAddressCharacter(character: string): boolean {
  if (/[\x21-\x7E]/.test(character)) return !/["<>\\^`{|}]/.test(character);
  return /[\p{L}\p{N}\p{M}]/u.test(character) && !cjk.test(character);
}

/** True if a character can continue the address of a web page that a text begins. */
export function canContinueAddress(text: string, character: string): boolean {
  if (isAddressCharacter(character)) return true;
  return cjkLetter.test(character) && text.includes('?');
}

/**
 * The host, which has a dot and begins and ends with a letter or digit. A label may have letters of other scripts
 * (`münchen.de`), but not Chinese ones, because those are text before or after the address. A user name with a
 * password may be before the host.
 */
const web =
  /^(?:https?:\/\/(?:[\w.~!$&'()*+,;=:%-]{1,100}@)?|www\.)(?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+/iu;
const mail = /^[\w+.-]+@[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z]+(?![\w-])/i;

/**
 * Measures the address of a web page at the start of a text of address characters.
 * @returns its length in UTF-16 code units; 0 if there is none
 */
export function measureWebAddress(text: string): number {
  const address = cutAtText(text);
  const [host] = web.exec(address) ?? [];
  if (host === undefined) return 0;
  return Math.max(trimEnd(address.slice(0, findStop(address))).length, host.length);
}

const queryPart = `[\\w%+.~*${cjkScripts}-]`;
/** A parameter and the name of the next one, `q=中文&page=`, or a name that is not in ASCII, `关键词=`. */
const parameter = new RegExp(`^(?:${queryPart}*=${queryPart}*&)?${queryPart}+=`, 'u');

/** Cuts an address at the first Chinese, Japanese or Korean letter that is not in a parameter of its query. */
function cutAtText(text: string): string {
  let from = 0;
  for (;;) {
    const at = from + text.slice(from).search(cjkLetter);
    if (at < from) return text;
    const start = Math.max(text.lastIndexOf('?', at), text.lastIndexOf('&', at)) + 1;
    const [known] = (start > 0 && parameter.exec(text.slice(start))) || [];
    if (known === undefined || start + known.length <= at) return text.slice(0, at);
    from = start + known.length;
  }
}

/** Measures the mail address at the start of a text; 0 if there is none. */
export function measureMailAddress(text: string): number {
  return mail.exec(text)?.[0].length ?? 0;
}

/**
 * The position of the first closing bracket without a partner, of `**`, `~~`, or of a comma before another address;
 * else the length of the text.
 */
function findStop(text: string): number {
  const open: string[] = [];
  for (const { 0: mark, index } of text.matchAll(/\*\*|~~|[,;](?=https?:\/\/|www\.)|[[\]()]/gi)) {
    if (mark === '(' || mark === '[') open.push(mark);
    else if (mark === ')' || mark === ']') {
      if (open.pop() !== (mark === ')' ? '(' : '[')) return index;
    } else return index;
  }
  return text.length;
}

/** Removes the punctuation at the end, and a bracket that is opened there. */
function trimEnd(text: string): string {
  return text.replace(/(?:[!"'*,.:;?_~([]|&(?:[a-z0-9]+;)?)+$/i, '');
}
