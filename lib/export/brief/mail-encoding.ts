/** Encodes texts for mail (RFC 2045 and 2047). Lines end with CR LF and have at most 76 octets. */

const line = 76;

/** A body, and the name of its encoding. */
export interface EncodedBody {
  encoding: 'base64' | 'quoted-printable';
  lines: string[];
}

/** Text that is mostly ASCII stays readable; other text is shorter in base64. */
export function encodeBody(text: string): EncodedBody {
  const bytes = Buffer.from(text.replace(/\r\n|\r|\n/g, '\r\n'), 'utf8');
  const foreign = bytes.filter((byte) => byte > 126).length;
  if (foreign * 6 <= bytes.length) {
    return { encoding: 'quoted-printable', lines: text.split(/\r\n|\r|\n/).flatMap(quoteLine) };
  }
  return { encoding: 'base64', lines: bytes.toString('base64').match(/.{1,76}/g) ?? [] };
}

/** Writes a line as quoted-printable (RFC 2045, 6.7); a longer one goes on after a `=` at its end. */
function quoteLine(text: string): string[] {
  const octets = [...Buffer.from(text, 'utf8')];
  const lines: string[] = [];
  let current = '';
  octets.forEach((octet, index) => {
    const isLast = index === octets.length - 1;
    const quoted = quoteOctet(octet, isLast);
    if (current.length + quoted.length > line - 1) {
      lines.push(`${current}=`);
      current = '';
    }
    current += quoted;
  });
  return [...lines, current];
}

/** Printable ASCII but `=` is itself; white at the end of a line would be lost on the way. */
function quoteOctet(octet: number, isLast: boolean): string {
  const isWhite = octet === 0x20 || octet === 0x09;
  const isPlain = (octet > 0x20 && octet < 0x7f && octet !== 0x3d) || (isWhite && !isLast);
  if (isPlain) return String.fromCharCode(octet);
  return `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}

/**
 * Octets of UTF-8 in an encoded word: with its marks and the name of the header, its line has at most 76 characters
 * (RFC 2047, 2).
 */
const wordOctets = 36;

/** Writes a text of a header: as it is in ASCII, else in encoded words that are never cut inside a character. */
export function encodeHeader(text: string): string {
  if (/^[\x20-\x7e]{1,60}$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > wordOctets) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word]
    .map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`)
    .join('\r\n ');
}
