/**
 * Bylines in Latin letters: `By Jane Doe and John Smith`, `Words by …; photographs by …`, `Jane Doe
 * reports`, `Reuters`. A phrase opens a list of names and says their role; after a comma stands another
 * name, or what the one before is (Staff Writer), or where (London).
 */
import type { Reading, Role, Unreadable } from './byline-reading';

type Part = Reading['parts'][number] & { isUnknown?: true };

const work =
  '(?:words|text|story|written|reported|reporting|additional reporting|photographs?|photography|photos?|pictures?|images?|illustrations?|graphics?)';
const oneOrTwo = `${work}(?: and ${work})?`;
/** `By`, in the languages whose newspapers write it so too. */
const by = '(?:by|(?<=^)(?:par|von|por|door|av|af))';
const opening = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${oneOrTwo} )?${by}(?= |$)|${oneOrTwo}:)`,
  'giu',
);

export function parseLatinByline(line: string): Reading | Unreadable {
  const openings = [...line.matchAll(opening)];
  const parts = cutNames(line.slice(0, openings[0]?.index), ['writer']);
  for (const [index, { 0: phrase, index: at }] of openings.entries()) {
    const names = cutNames(
      line.slice(at + phrase.length, openings[index + 1]?.index),
      rolesOf(phrase),
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

function rolesOf(phrase: string): Role[] {
  const roles = works.filter(([pattern]) => pattern.test(phrase)).map(([, role]) => role);
  return roles.length > 0 ? roles : ['writer'];
}

const works: readonly [RegExp, Role][] = [
  [/words|text|story|written/i, 'writer'],
  [/report/i, 'reporter'],
  [/photo|picture|image|illustration|graphic/i, 'photographer'],
];

const between =
  /(\s*(?:[,;/|&]|(?<![\p{L}\p{N}])and(?![\p{L}\p{N}])|(?<=\p{L}{3})\.(?=\s|$))\s*|^\s+|\s+$)/iu;

/** The pieces of a list of names, with the roles they all have. */
function cutNames(text: string, roles: Role[]): Part[] {
  const parts: Part[] = [];
  for (const [index, piece] of text.split(between).entries()) {
    if (piece === '') continue;
    if (index % 2 === 1) parts.push({ text: piece });
    else parts.push(...readPiece(piece, roles, parts.findLast(isPerson)));
  }
  return parts;
}

function isPerson({ name }: Part): boolean {
  return name !== undefined;
}

const capital = "\\p{Lu}[\\p{L}'’.-]*";
const particle = '(?:de|da|di|del|della|der|den|dos|du|van|von|la|le|bin|ibn|al|el|y)';
const name = `${capital}(?: (?:${particle} ){0,2}${capital}){1,4}`;
const nameAndRest = new RegExp(
  `^(${name})( (?:in|at|for|from|of|reports?|reporting|writes)(?: .*)?)$`,
  'u',
);
const nameOnly = new RegExp(`^${name}$`, 'u');
const oneWord = new RegExp(`^${capital}$`, 'u');

/** What somebody is: Staff Writer, our political correspondent. */
const title =
  /(?<!\S)(?:writer|reporter|correspondent|editor|columnist|photographer|critic|producer|chief|analyst|contributor|intern)s?$/i;
/** Who writes when nobody signs. */
const agency =
  /(?<!\S)(?:press|news|agency|agencies|staff|services?|times|desk|newsroom|board|team|bureau|wires?|reports|editorial|herald|tribune|journal|gazette|reuters|afp|ap|pa|bbc|xinhua|bloomberg)$/i;

/** @param before the last person named before the piece */
function readPiece(piece: string, roles: Role[], before: Part | undefined): Part[] {
  const [, person, rest] = nameAndRest.exec(piece) ?? [];
  if (person && rest) {
    const own: Role[] = /^ report/.test(rest) ? ['reporter'] : roles;
    return [{ text: person, name: person, roles: own }, { text: rest }];
  }
  if (title.test(piece)) {
    if (before) before.roles = [...(before.roles ?? []), ...rolesOfTitle(piece)];
    return [{ text: piece }];
  }
  if (agency.test(piece)) return [{ text: piece }];
  if (nameOnly.test(piece)) return [{ text: piece, name: piece, roles }];
  if (!oneWord.test(piece)) return [{ text: piece, isUnknown: true }];
  return before ? [{ text: piece }] : [{ text: piece, name: piece, roles }];
}

function rolesOfTitle(piece: string): Role[] {
  if (/photographers?$/i.test(piece)) return ['photographer'];
  return /(?:reporter|correspondent)s?$/i.test(piece) ? ['reporter'] : [];
}
