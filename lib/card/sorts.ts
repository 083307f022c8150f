import type { FindOutline } from '@/lib/fonts/outlines';
import type { Face } from '@/lib/layout/story';

/**
 * The shapes that one picture is printed with, as a compositor's sorts: each is written into the picture
 * once and used wherever it stands. A picture so needs no font where it is drawn, and looks the same on
 * every machine.
 */
export interface Sorts {
  /** The id of a character's shape; undefined where it is white, or where no face has it. */
  find: (face: Face, character: string) => string | undefined;
  /** All shapes found so far, as SVG definitions a thousandth of an em to the unit. */
  toDefinitions: () => string;
}

/** @param tellMissing called with each character that no face has: its place is left white */
export function openSorts(
  findOutline: FindOutline,
  tellMissing: (character: string) => void,
): Sorts {
  const paths = new Map<string, string>();
  return {
    find: (face, character) => {
      const outline = findOutline(face, character);
      if (!outline) tellMissing(character);
      if (!outline?.path) return undefined;
      const id = `${outline.face}-${character.codePointAt(0)?.toString(16)}`;
      paths.set(id, outline.path);
      return id;
    },
    toDefinitions: () => {
      const shapes = [...paths].map(([id, path]) => `<path id="${id}" d="${path}"/>`);
      return `<defs>${shapes.join('')}</defs>`;
    },
  };
}
