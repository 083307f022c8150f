import type { PathCommand } from 'fontkit';
import type { Face } from './face';
import { type FoundShape, openShapes } from './find-shape';

/** The shape of a character: what a picture is drawn with where no font can be asked for. */
export interface Outline {
  /** The face that has it: the asked one, or the one that stands in for it. */
  face: Face;
  /** SVG path data in thousandths of an em, from the left end of the baseline, y down; empty for white. */
  path: string;
}

/** Undefined for a character that no face of the paper has. */
export type FindOutline = (face: Face, character: string) => Outline | undefined;

/** A busy paper's characters in all faces, a kilobyte each; past that the memory is begun anew. */
const mostOutlines = 20_000;

/** Opens the faces for drawing. A shape costs a quarter of a millisecond once, then a look into a table. */
export async function openOutlines(): Promise<FindOutline> {
  const find = await openShapes();
  const known = new Map<string, Outline | undefined>();
  return (face, character) => {
    if (isUnseen(character)) return { face, path: '' };
    const key = face + character;
    if (known.has(key)) return known.get(key);
    if (known.size >= mostOutlines) known.clear();
    const shape = find(face, character);
    const outline = shape.isMissing ? undefined : toOutline(shape);
    known.set(key, outline);
    return outline;
  };
}

/** Joiners, variation selectors, soft hyphens: they steer others and have no shape of their own. */
function isUnseen(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character);
}

function toOutline({ face, glyphs, unitsPerEm }: FoundShape): Outline {
  const scale = 1000 / unitsPerEm;
  return {
    face,
    path: glyphs.map(({ path }) => toPathData(path.commands, scale)).join(''),
  };
}

const letters = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} satisfies Record<PathCommand['command'], string>;

function toPathData(commands: readonly PathCommand[], scale: number): string {
  return commands
    .map(({ command, args }) => {
      const numbers = args.map((value, index) => Math.round(value * (index % 2 ? -scale : scale)));
      return letters[command] + numbers.join(' ');
    })
    .join('');
}
