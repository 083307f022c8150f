import { LRUCache } from 'lru-cache';
import type { Finding, Place, Report } from '../diagnostic';
import { findFontName } from './drawing-fonts';
import { findTooMany, mostDrawn } from './drawn-element';
import { parseDrawing } from './parse-drawing';

/**
 * Checks a drawing (SVG), and reports with their places:
 * - as errors what only a broken or a hostile file has: invalid XML, entities that multiply, elements that repeat
 *   each other beyond any picture;
 * - as warnings what browsers and print do not show in a picture: script, references to other files, and HTML;
 * - text in a font that other computers may not have: as a warning, but any text in the logo as an error, because the
 *   paper's name would be drawn in another face there, or as boxes.
 *
 * A drawing is parsed once, as long as it is remembered: papers have the same map or label in edition after edition,
 * and parsing one takes as long as reading several articles.
 */
export function checkDrawing(bytes: Uint8Array, report: Report, { isLogo = false } = {}): void {
  const text = decode(bytes);
  const key = `${isLogo ? 'logo' : 'picture'} ${text}`;
  const reports = checked.get(key) ?? listReports(text, isLogo);
  checked.set(key, reports);
  for (const { place, finding } of reports) report(place, finding);
}

interface Reported {
  place: Place | undefined;
  finding: Finding;
}

/** What was reported of drawings, by their uses and texts, in 8 MB: two hundred drawings as large as maps are. */
const checked = new LRUCache<string, readonly Reported[]>({
  maxSize: 8_000_000,
  sizeCalculation: (_, key) => key.length,
});

function listReports(text: string, isLogo: boolean): Reported[] {
  const reports: Reported[] = [];
  parseAndCheck(text, isLogo, (place, finding) => reports.push({ place, finding }));
  return reports;
}

function parseAndCheck(text: string, isLogo: boolean, report: Report): void {
  const reported = new Set<string>();
  const warnOnce = (place: Place, finding: Finding) => {
    if (reported.has(finding.code)) return;
    reported.add(finding.code);
    report(place, { severity: 'warning', ...finding });
  };
  const letters = isLogo ? logoLetters : findLetters(text);
  const drawing = parseDrawing(text, report, (name, attributes, place) => {
    for (const finding of findUnseen(name, attributes)) warnOnce(place, finding);
    if (letters && localName(name) === 'text') warnOnce(place, letters);
  });
  const tooMany = drawing && findTooMany(drawing);
  if (tooMany) {
    report(tooMany.place, {
      code: 'drawing-too-large',
      message: `<${tooMany.name}> repeats others until the drawing has more than ${mostDrawn} elements`,
      fix: 'draw it with fewer, or save it as PNG',
    });
  }
}

const toOutlines = 'turn its letters into outlines (paths)';

/** The cards draw no fonts that a drawing embeds, so they are no way out for a logo. */
const logoLetters: Finding = {
  code: 'drawing-text',
  severity: 'error',
  message: 'the logo has text, which looks different, or is boxes, where its font is missing',
  fix: toOutlines,
};

/** Returns what is wrong with the text of a drawing, if it has any. */
function findLetters(drawing: string): Finding | undefined {
  const font = findFontName(drawing);
  if (font === undefined) return undefined;
  const message = `the drawing has text in ${font}, which other computers may not have`;
  return { code: 'drawing-text', message, fix: toOutlines };
}

const localName = (name: string): string => name.replace(/^.*:/, '').toLowerCase();

/** UTF-8, or UTF-16 with a byte order mark, as XML has it. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Finds what a tag has that is not shown in a picture (SVG Integration, "secure animated mode"). */
function* findUnseen(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Generator<Finding> {
  const local = localName(name);
  const handler = Object.keys(attributes).find((attribute) => /^on[a-z]+$/i.test(attribute));
  if (local === 'script' || handler) {
    yield {
      code: 'drawing-script',
      message: `script in a drawing does not run: ${handler ?? `<${name}>`}`,
      fix: 'remove it',
    };
  }
  if (local === 'foreignobject') {
    yield {
      code: 'drawing-html',
      message: `<${name}> is not drawn on cards and in some browsers`,
      fix: toOutlines,
    };
  }
  const outside = Object.entries(attributes).flatMap(findOutside)[0];
  if (outside && local !== 'a') {
    yield {
      code: 'drawing-outside',
      message: `a drawing cannot show another file: ${outside}`,
      fix: 'embed it in the drawing, or leave it out',
    };
  }
}

/** Returns the addresses of other files in an attribute. */
function findOutside([name, value]: [string, string]): string[] {
  const isLink = /^(?:xlink:)?(?:href|src)$/.test(name);
  if (!isLink && !/url\(|@import/.test(value)) return [];
  const addresses = isLink
    ? [value.trim()]
    : Array.from(value.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')]+)/g), ([, one = '']) => one);
  return addresses.filter((address) => address !== '' && !/^(?:#|data:)/i.test(address));
}
