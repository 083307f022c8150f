/**
 * Parses a list of names in a script with word spaces. A comma is followed by another name, or by the title (Staff
 * Writer), degree (Ph.D.) or place (London) of the previous person.
 */
import type { Credit } from '@/lib/language/byline-vocabulary';
import type { BylinePatterns } from './byline-patterns';
import { creditsOfWorks } from './credits-of-works';
import { judgeName } from './judge-name';
import type { LatinPatterns } from './latin-patterns';
import { type Item, parseTitled } from './parse-titled';
import type { LinePart } from './parsed-line';

export interface ParsedList {
  parts: LinePart[];
  /** The pieces that are neither names nor known words. */
  unknown: string[];
}

/** @param credits what the words before the list say of all its names; empty if there are none */
export function parseNameList(
  text: string,
  credits: readonly Credit[],
  patterns: BylinePatterns,
): ParsedList {
  const list: ParsedList = { parts: [], unknown: [] };
  for (const [index, piece] of splitNames(text, patterns).entries()) {
    if (piece === '') continue;
    const before = list.parts.findLast(isPerson);
    if (index % 2 === 1) {
      list.parts.push({ text: piece });
      addNote(piece, before, patterns);
      continue;
    }
    // After an unknown piece nothing is known of the names that follow.
    const item = {
      text: piece,
      credits: list.unknown.length > 0 ? [] : credits,
      before,
      isAside: asideMark.test(list.parts.at(-1)?.text ?? ''),
    };
    const parts = parseItem(item, patterns);
    if (parts && patterns.latin.reports.test(parts.at(-1)?.text.trim() ?? '')) {
      // Jane Doe and John Roe contributed reporting.
      for (const one of list.parts) if (one.credits?.length === 0) one.credits = ['reporter'];
    }
    list.parts.push(...(parts ?? [{ text: piece }]));
    if (!parts) list.unknown.push(piece);
  }
  return list;
}

/** A work in brackets after a name says what the person did: Anna Weiß (Text), Jörg Schäfer (Fotos). */
function addNote(note: string, before: LinePart | undefined, patterns: BylinePatterns): void {
  const [, work] = /^\s*\(([^()]+)\)\s*$/u.exec(note) ?? [];
  const credits = work === undefined ? [] : creditsOfWorks(work, patterns.latin);
  if (before && credits.length > 0) before.credits = credits;
}

/** Before a title, place or description of the person before: `By Jane Doe, a junior`, `By Jane Doe | New York`. */
const asideMark = /[,/|•·–—(-]/u;

function isPerson({ credits }: LinePart): boolean {
  return credits !== undefined;
}

/** Returns names and the separators between them in turn. */
function splitNames(text: string, patterns: BylinePatterns): string[] {
  const { between, shortAnd, joinedAnd } = patterns.latin;
  return text.split(between).flatMap((piece, index) => {
    if (index % 2 === 1) return [piece];
    // Juan Pérez y Ana García are two people, José Ortega y Gasset is one.
    const pair = piece.split(shortAnd);
    const arePeople = pair
      .filter((_, at) => at % 2 === 0)
      .every((name) => judgeName(name, patterns) === 'certain');
    const names = pair.length > 1 && arePeople ? pair : [piece];
    return names.length > 1 ? names : piece.split(joinedAnd);
  });
}

/** Returns undefined for an unknown item. */
function parseItem(item: Item, patterns: BylinePatterns): LinePart[] | undefined {
  return (
    parseCertainName(item, patterns) ??
    parseTitled(item, patterns) ??
    parseNameAndRest(item, patterns) ??
    parseOffice(item, patterns.latin) ??
    parseDoubtfulName(item, patterns) ??
    parseDescription(item)
  );
}

function parseCertainName(
  { text, credits, isAside }: Item,
  patterns: BylinePatterns,
): LinePart[] | undefined {
  const { agency, desk } = patterns.latin;
  // Le Courrier alone is a paper, By Le Nguyen is a person.
  const isOffice = agency.test(text) || ((credits.length === 0 || isAside) && desk.test(text));
  const isName = !isOffice && judgeName(text, patterns) === 'certain';
  return isName ? [{ text, credits }] : undefined;
}

/** `Reuters`, `The Daily Bee`, `Special to the Bee`, `Ph.D.`. */
function parseOffice(
  { text }: Item,
  { desk, degree, agency }: LatinPatterns,
): LinePart[] | undefined {
  const isOffice = desk.test(text) || degree.test(text) || agency.test(text);
  return isOffice ? [{ text }] : undefined;
}

function parseDoubtfulName(
  { text, credits, before, isAside }: Item,
  patterns: BylinePatterns,
): LinePart[] | undefined {
  if (judgeName(text, patterns) === undefined) return undefined;
  // One word after a name is a place: By Jane Doe, London. Pictures often come from offices: Photo: Shutterstock.
  if (before) return isAside ? [{ text }] : undefined;
  const isCaseless = /^\p{Lo}+\s+\p{Lo}/u.test(text) && credits.some((credit) => credit !== 'none');
  return credits.includes('writer') || isCaseless ? [{ text, credits }] : undefined;
}

/** `Jane Doe in London`, `Jane Doe reports`. */
function parseNameAndRest(
  { text, credits }: Item,
  patterns: BylinePatterns,
): LinePart[] | undefined {
  const { afterName, reports } = patterns.latin;
  const [name = '', ...more] = text.split(afterName);
  const rest = more.join(' ');
  if (more.length === 0 || judgeName(name, patterns) !== 'certain') return undefined;
  const own: readonly Credit[] = reports.test(rest) ? ['reporter'] : credits;
  return [{ text: name, credits: own }, { text: text.slice(name.length) }];
}

/** What follows a name with a role describes the person: `By Jane Doe, New York`, `By Jane Doe, a junior`. */
function parseDescription({ text, credits, before, isAside }: Item): LinePart[] | undefined {
  const isClass = /^\p{L}*\s*'?\p{N}+\p{L}?$/u.test(text);
  const isDescription = before !== undefined && isAside && (credits.length > 0 || isClass);
  return isDescription ? [{ text }] : undefined;
}
