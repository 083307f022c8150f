import { LRUCache } from 'lru-cache';
import type { Finding, Place, Report } from '../diagnostic';
import { findTooMany, mostDrawn } from './drawn-element';
import { parseDrawing } from './parse-drawing';

/**
 * Checks a drawing (SVG), and reports with their places:
 * - as errors what only a broken or a hostile file has: invalid XML, entities that multiply, elements that repeat
 *   each other beyond any picture;
 * - as warnings what browsers and print do not show in a picture: script, references to other files, and HTML.
 *
 * A drawing is parsed once, as long as it is remembered: papers have the same map or label in edition after edition,
 * and parsing one takes as long as reading several articles.
 */
export function checkDrawing(bytes: Uint8Array, report: Report): void {
  const text = decode(bytes);
  const reports = checked.get(text) ?? listReports(text);
  checked.set(text, reports);
  for (const { place, finding } of reports) report(place, finding);
}

interface Reported {
  place: Place | undefined;
  finding: Finding;
}

/** What was reported of drawings, by their texts, in 8 MB: two hundred drawings as large as maps are. */
const checked = new LRUCache<string, readonly Reported[]>({
  maxSize: 8_000_000,
  sizeCalculation: (_, text) => text.length + 1,
});

function listReports(text: string): Reported[] {
  const reports: Reported[] = [];
  parseAndCheck(text, (place, finding) => reports.push({ place, finding }));
  return reports;
}

function parseAndCheck(text: string, report: Report): void {
  const reported = new Set<string>();
  const warnOnce = (place: Place, finding: Finding) => {
    if (reported.has(finding.code)) return;
    reported.add(finding.code);
    report(place, { ...finding, severity: 'warning' });
  };
  const drawing = parseDrawing(text, report, (name, attributes, place) => {
    for (const finding of findUnseen(name, attributes)) warnOnce(place, finding);
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
  const local = name.replace(/^.*:/, '').toLowerCase();
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
      fix: 'convert its text to SVG text or to outlines',
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
