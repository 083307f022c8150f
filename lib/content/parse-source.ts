/**
 * The bytes of a file as text: UTF-8, lines ended by \n, no marks that nobody sees. What can be put right
 * without doubt is put right and warned of; what cannot is an error.
 */
import { type Place, type Report, startOfFile } from './diagnostic';

/** Bytes; a whole novel takes half of it. Parsing time grows with length. */
export const longestText = 2_000_000;
/** Lines; no article has a tenth of it. */
const mostLines = 10_000;

/** @returns the text, or undefined when an error was reported */
export function parseSource(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length > longestText) {
    const message = `a file of ${(bytes.length / 1_000_000).toFixed(1)} MB`;
    report(startOfFile, { code: 'too-big', message, fix: 'split it into articles under 2 MB' });
    return undefined;
  }
  const text = decode(bytes, report);
  if (text === undefined) return undefined;
  const clean = dropInvisible(endLines(dropMark(text, report), report), report);
  if (clean.split('\n', mostLines + 1).length <= mostLines) return clean;
  const fix = `split it into articles under ${mostLines} lines`;
  report(startOfFile, { code: 'too-big', message: `more than ${mostLines} lines`, fix });
  return undefined;
}

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function decode(bytes: Uint8Array, report: Report): string | undefined {
  const fix = 'save the file as UTF-8';
  const [first = 0, second = 0] = bytes;
  if (first + second === 0xff + 0xfe || bytes.includes(0)) {
    report(startOfFile, { code: 'not-utf-8', message: 'text is UTF-16, or no text at all', fix });
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const message = `text is not UTF-8${isLikely('gb18030', bytes) ? ' but looks like GB 18030' : ''}`;
    report(findBadByte(bytes), { code: 'not-utf-8', message, fix });
    return undefined;
  }
}

function isLikely(encoding: string, bytes: Uint8Array): boolean {
  try {
    return /\p{Script=Han}{2}/u.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** Where decoding and encoding again first differ. */
function findBadByte(bytes: Uint8Array): Place {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  const bad = again.findIndex((byte, index) => byte !== bytes[index]);
  return placeAt(
    text,
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad)).length,
  );
}

function dropMark(text: string, report: Report): string {
  if (!text.startsWith('\uFEFF')) return text;
  const message = 'a byte order mark at the head of the file';
  report(startOfFile, {
    code: 'bom',
    severity: 'warning',
    message,
    fix: 'save as UTF-8 without BOM',
  });
  return text.slice(1);
}

function endLines(text: string, report: Report): string {
  const at = text.indexOf('\r');
  if (at < 0) return text;
  const message = 'lines end with CR LF';
  report(placeAt(text, at), {
    code: 'crlf',
    severity: 'warning',
    message,
    fix: 'save with LF line ends',
  });
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Control characters (which XML and so every feed refuses), zero-width spaces and stray byte order marks
 * that come along when text is copied from web pages. Joiners stay: scripts and emoji need them.
 */
const invisible = /(?![\t\n])[\p{Cc}\u200B\u2060\uFEFF\uFFFE\uFFFF]/gu;

function dropInvisible(text: string, report: Report): string {
  if (text.search(invisible) < 0) return text;
  for (const [line, content] of text.split('\n').entries()) {
    const [mark] = content.match(invisible) ?? [];
    if (mark === undefined) continue;
    const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const place = { line: line + 1, column: content.indexOf(mark) + 1 };
    const message = `an invisible character U+${code}`;
    report(place, { code: 'invisible', severity: 'warning', message, fix: 'delete it' });
  }
  return text.replace(invisible, '');
}
