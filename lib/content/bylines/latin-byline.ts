/**
 * Parses bylines in Latin script: `By Jane Doe and John Smith`, `Words by …; photographs by …`, `Jane Doe
 * reports`, `Reuters`. A phrase starts a list of names and gives their role. A comma is followed by another name,
 * or by the title (Staff Writer) or place (London) of the previous person.
 */
import type { LatinBylines, Role } from '@/lib/language/byline-vocabulary';
import { type LatinPatterns, latinPatternsOf } from './latin-patterns';
import type { BylineProblem, ParsedByline } from './parsed-byline';

type Part = ParsedByline['parts'][number] & { isUnknown?: true };

export function parseLatinByline(
  line: string,
  vocabulary: LatinBylines,
): ParsedByline | BylineProblem {
  const patterns = latinPatternsOf(vocabulary);
  const openings = [...line.matchAll(patterns.opening)];
  const parts = splitNames(line.slice(0, openings[0]?.index), ['writer'], patterns);
  for (const [index, { 0: phrase, index: at }] of openings.entries()) {
    const names = splitNames(
      line.slice(at + phrase.length, openings[index + 1]?.index),
      rolesOf(phrase, patterns),
      patterns,
    );
    if (names.every(({ text }) => text.trim() === '')) {
      return { reason: `no name after ${phrase}`, fix: `write ${phrase} and the name` };
    }
    parts.push({ text: phrase }, ...names);
  }
  const unknown = parts.find(({ isUnknown }) => isUnknown);
  if (!unknown) return { parts, runsIn: false };
  const fix = 'write names with capitals: By Jane Doe and John Smith';
  return { reason: `“${unknown.text}” is neither a name nor an agency`, fix };
}

function rolesOf(phrase: string, { works }: LatinPatterns): Role[] {
  const roles = works.filter(([pattern]) => pattern.test(phrase)).map(([, role]) => role);
  return roles.length > 0 ? roles : ['writer'];
}

/** Splits a list of names into parts. Each name gets the given roles. */
function splitNames(text: string, roles: Role[], patterns: LatinPatterns): Part[] {
  const parts: Part[] = [];
  for (const [index, piece] of text.split(patterns.between).entries()) {
    if (piece === '') continue;
    if (index % 2 === 1) {
      parts.push({ text: piece });
      continue;
    }
    const before = parts.findLast(isPerson);
    parts.push(...parsePiece(piece, { roles, before }, patterns));
  }
  return parts;
}

function isPerson({ name }: Part): boolean {
  return name !== undefined;
}

interface PieceContext {
  /** The roles of all names in the list. */
  roles: Role[];
  /** The last name before the piece. */
  before: Part | undefined;
}

function parsePiece(
  piece: string,
  { roles, before }: PieceContext,
  patterns: LatinPatterns,
): Part[] {
  const [, person, rest] = patterns.nameAndRest.exec(piece) ?? [];
  if (person && rest) {
    const own: Role[] = patterns.reports.test(rest) ? ['reporter'] : roles;
    return [{ text: person, name: person, roles: own }, { text: rest }];
  }
  if (patterns.title.test(piece)) {
    if (before) before.roles = [...(before.roles ?? []), ...rolesOfTitle(piece, patterns)];
    return [{ text: piece }];
  }
  if (patterns.agency.test(piece)) return [{ text: piece }];
  if (patterns.nameOnly.test(piece)) return [{ text: piece, name: piece, roles }];
  if (!patterns.oneWord.test(piece)) return [{ text: piece, isUnknown: true }];
  return before ? [{ text: piece }] : [{ text: piece, name: piece, roles }];
}

function rolesOfTitle(piece: string, { titles }: LatinPatterns): Role[] {
  const [, role] = titles.find(([pattern]) => pattern.test(piece)) ?? [];
  return role === undefined ? [] : [role];
}
