import { fileOfAddress } from '../file-of-address';

/** How the files of faces are named in pages of a copy (`file-of-address.ts`). */
const faceName = /fonts\/[\w-]+\/[0-9a-f]{20}\.woff2/g;

/** True for the text of a page that refers to faces. */
export const refersToFaces = (text: string): boolean => text.search(faceName) >= 0;

/**
 * Returns a page with other files of faces.
 *
 * @param chosen the path of the file in the place of another, by the path of that
 */
export function openPlaceFaces(chosen: ReadonlyMap<string, string>): (text: string) => string {
  const names = new Map(
    [...chosen].map(([from, to]) => [fileOfAddress(from), fileOfAddress(to)] as const),
  );
  return (text) => text.replace(faceName, (name) => names.get(name) ?? name);
}
