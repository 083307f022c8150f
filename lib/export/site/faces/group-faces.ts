/**
 * Chooses the files of faces for the pages of a copy. The server cuts a file for each page, with its own characters and no
 * others; as files of a copy these would be half of all, and hosts allow so many. Here pages share a file if none of them
 * loads much more than its own. Files of the run before are taken first, so that a page that has not changed refers to
 * the same ones, and the pages of one new story change no others.
 */
import { fromAddress } from '@/lib/fonts/character-set';
import { type Font, isFont } from '@/lib/fonts/font';
import { toFontAddress } from '@/lib/fonts/font-address';

interface FaceFile {
  /** `/fonts/hei/…`, as pages of the server refer to it. */
  path: string;
  font: Font;
  characters: ReadonlySet<string>;
}

/** Characters that a page may load besides its own: for each of its own, and in all cases. One takes 250 bytes in Chinese. */
const mostBesides = { share: 0.5, always: 150 };
/** As in the pages of the server (`components/site/fonts/font-families.ts`), for the sake of the length of addresses. */
const mostCharacters = 3000;

/**
 * @param wanted paths of the files that pages refer to
 * @param former paths of the files of the run before
 * @returns the path of the file in the place of each that is wanted; one that is no cut of a font stays as it is
 */
export function groupFaces(
  wanted: Iterable<string>,
  former: readonly string[],
): ReadonlyMap<string, string> {
  const files = parseAll(wanted).sort(largestFirst);
  const known = parseAll(former).sort(largestFirst).reverse();
  const chosen = new Map<string, string>();
  const groups: FaceGroup[] = [];
  for (const file of files) {
    const found = known.find((one) => includes(one, file) && one.characters.size <= mostFor(file));
    if (found) chosen.set(file.path, found.path);
    else addTo(groups, file);
  }
  for (const group of groups)
    for (const { path } of group.members) chosen.set(path, toPath(group) ?? path);
  return chosen;
}

/** Files in whose place there is one. */
interface FaceGroup {
  font: Font;
  members: FaceFile[];
  characters: Set<string>;
  /** The most characters that each of its members may load. */
  most: number;
}

/** Adds a file to the first group that has room for it. */
function addTo(groups: FaceGroup[], file: FaceFile): void {
  const { font, characters } = file;
  const most = mostFor(file);
  const group = groups.find((one) => one.font === font && hasRoom(one, characters, most));
  if (!group) {
    groups.push({ font, members: [file], characters: new Set(characters), most });
    return;
  }
  group.members.push(file);
  group.most = Math.min(group.most, most);
  for (const one of characters) group.characters.add(one);
}

function hasRoom(group: FaceGroup, more: ReadonlySet<string>, most: number): boolean {
  let room = Math.min(group.most, most) - group.characters.size;
  if (room < 0) return false;
  for (const one of more) {
    if (!group.characters.has(one)) room -= 1;
    if (room < 0) return false;
  }
  return true;
}

/** The most characters of the file that a page loads in the place of its own. */
function mostFor({ characters: { size } }: FaceFile): number {
  const { share, always } = mostBesides;
  return Math.max(size, Math.min(size * (1 + share) + always, mostCharacters));
}

function parseAll(paths: Iterable<string>): FaceFile[] {
  return [...paths].flatMap((path) => {
    const [, font = '', address = ''] = /^\/fonts\/([^/]+)\/([^/.]+)/.exec(path) ?? [];
    const characters = fromAddress(address);
    return isFont(font) && characters ? [{ path, font, characters: new Set(characters) }] : [];
  });
}

const largestFirst = (one: FaceFile, other: FaceFile): number =>
  other.characters.size - one.characters.size || (one.path < other.path ? -1 : 1);

const includes = (whole: FaceFile, { font, characters }: FaceFile): boolean =>
  whole.font === font &&
  whole.characters.size >= characters.size &&
  [...characters].every((one) => whole.characters.has(one));

/** A tag in an address is the server's own (`lib/fonts/font-address.ts`), whose secret this process has too. */
function toPath({ font, members, characters }: FaceGroup): string | undefined {
  if (members.length === 1) return members[0]?.path;
  return `/fonts/${font}/${toFontAddress(font, [...characters].join(''))}`;
}
