/**
 * Decodes a file: UTF-8, with \n line ends and without invisible characters. Problems that have one certain
 * correction are corrected with a warning; all others are errors.
 */
import { type Place, type Report, startOfFile } from './diagnostic';

/** In bytes; a novel has half of it. The limit exists because parsing time grows with length. */
export const longestText = 2_000_000;
/** No article has a tenth of this number of lines. */
const mostLines = 10_000;

/** @returns the text, or undefined if an error was reported */
export function parseSource(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length > longestText) {
    const message = `the file is ${(bytes.length / 1_000_000).toFixed(1)} MB`;
    report(startOfFile, { code: 'too-big', message, fix: 'split it into articles under 2 MB' });
    return undefined;
  }
  const text = decode(bytes, report);
  if (text === undefined) return undefined;
  const clean = dropInvisible(normaliseLineEnds(dropByteOrderMark(text, report), report), report);
  if (clean.split('\n', mostLines + 1).length <= mostLines) return clean;
  const fix = `split it into articles under ${mostLines} lines`;
  report(startOfFile, {
    code: 'too-big',
    message: `the file has more than ${mostLines} lines`,
    fix,
  });
  return undefined;
}

/** Returns the line and column of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function decode(bytes: Uint8Array, report: Report): string | undefined {
  const fix = 'save the file as UTF-8';
  const [first = 0, second = 0] = bytes;
  if (first + second === 0xff + 0xfe || bytes.includes(0)) {
    report(startOfFile, { code: 'not-utf-8', message: 'the file is UTF-16 or not text', fix });
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const message = `the file is not UTF-8${isLikely('gb18030', bytes) ? ' but looks like GB 18030' : ''}`;
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

/** Finds the first invalid byte: where the text, encoded again, first differs from the file. */
function findBadByte(bytes: Uint8Array): Place {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoded = new TextEncoder().encode(text);
  const bad = encoded.findIndex((byte, index) => byte !== bytes[index]);
  return placeAt(
    text,
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad)).length,
  );
}

function dropByteOrderMark(text: string, report: Report): string {
  if (!text.startsWith('\uFEFF')) return text;
  const message = 'a byte order mark at the start of the file';
  report(startOfFile, {
    code: 'bom',
    severity: 'warning',
    message,
    fix: 'save as UTF-8 without BOM',
  });
  return text.slice(1);
}

function normaliseLineEnds(text: string, report: Report): string {
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
 * that come with text copied from web pages. Zero-width joiners are not among them: scripts and emoji need them.
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
