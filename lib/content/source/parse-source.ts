/**
 * Decodes a file: UTF-8 in NFC, with \n line ends and without invisible characters. Problems that have one certain
 * correction are corrected with a warning; all others are errors.
 */
import { type Place, type Report, startOfFile } from '../diagnostic';
import { cleanCharacters, type Invisible } from './clean-characters';
import { describeInvisible } from './describe-invisible';
import { chain, type EditedText, findLineStarts, replaceAll, toPlace } from './edited-text';

/** In bytes; a novel has half of it. The limit exists because parsing time grows with length. */
export const longestText = 2_000_000;
/** No article has a tenth of this number of lines. */
const linesOfArticle = 10_000;

export interface Source {
  text: string;
  /** A report for places in the text. It gives them as an editor shows them, in the file before all corrections. */
  report: Report;
}

/** How long a file may be. */
interface SourceSize {
  lines: number;
  /** What to do about a longer one; by default, it is split into articles. */
  fix?: string;
}

/** @returns undefined if an error was reported */
export function parseSource(
  bytes: Uint8Array,
  report: Report,
  { lines: mostLines, fix: shorten }: SourceSize = { lines: linesOfArticle },
): Source | undefined {
  if (bytes.length > longestText) {
    const message = `the file has more than ${longestText / 1_000_000} MB`;
    report(startOfFile, {
      code: 'too-big',
      message,
      fix: shorten ?? 'split it into articles under 2 MB',
    });
    return undefined;
  }
  const decoded = decode(bytes, report);
  if (decoded === undefined) return undefined;
  const original = dropByteOrderMark(decoded, report);
  const lineStarts = findLineStarts(original);
  if (lineStarts.length > mostLines) {
    const message = `the file has more than ${mostLines} lines`;
    const fix = shorten ?? `split it into articles under ${mostLines} lines`;
    report(startOfFile, { code: 'too-big', message, fix });
    return undefined;
  }
  const lines = normaliseLineEnds(original, report);
  let invisible: Invisible[] = [];
  const clean = chain(lines, (text) => {
    const cleaned = cleanCharacters(text);
    invisible = cleaned.invisible;
    return cleaned;
  });
  const placeOf = (offset: number) => toPlace(lineStarts, offset);
  warnOfInvisible(invisible, (offset) => placeOf(lines.toOriginal(offset)), report);
  return { text: clean.text, report: reportOriginal(clean, { placeOf, report }) };
}

/** Returns a report for places in a changed text, which reports them in the original one. */
function reportOriginal(
  { text, toOriginal }: EditedText,
  { placeOf, report }: { placeOf: (offset: number) => Place; report: Report },
): Report {
  const lineStarts = findLineStarts(text);
  return (place, finding) => {
    const start = place && lineStarts[place.line - 1];
    if (!place || start === undefined) report(place, finding);
    else report(placeOf(toOriginal(start + place.column - 1)), finding);
  };
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
    const isChinese = isLikely('gb18030', bytes);
    report(findBadByte(bytes), {
      code: 'not-utf-8',
      message: `the file is not UTF-8${isChinese ? ' but looks like GB 18030' : ''}`,
      fix: isChinese ? `${fix}, or convert it: npm run paper -- import FILE --date DATE` : fix,
    });
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

function normaliseLineEnds(text: string, report: Report): EditedText {
  const at = text.indexOf('\r');
  if (at < 0) return { text, toOriginal: (offset) => offset };
  const message = `lines end with CR${text.charAt(at + 1) === '\n' ? ' LF' : ''}`;
  report(placeAt(text, at), {
    code: 'crlf',
    severity: 'warning',
    message,
    fix: 'save with LF line ends',
  });
  return replaceAll(text, /\r\n?/g, () => '\n');
}

/** Reports the first invisible character of each line. */
function warnOfInvisible(
  invisible: readonly Invisible[],
  placeOf: (offset: number) => Place,
  report: Report,
): void {
  let lastLine = 0;
  for (const { character, offset } of invisible) {
    const place = placeOf(offset);
    if (place.line === lastLine) continue;
    lastLine = place.line;
    report(place, describeInvisible(character));
  }
}
