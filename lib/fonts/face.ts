import { join } from 'node:path';
import files from './font-files.json';

/**
 * The four faces of the paper, as newspapers name them. Every file is a whole font from npm (OFL), so a
 * subset always finds its glyph and all full-width punctuation stays in one file, which the squeezing of
 * adjacent marks needs. `lib/cli/trim-packages.mjs` deletes the other files of their packages.
 */
export const faces = [
  /** 宋体, the text. */
  'song',
  /** 大标宋, the big headlines. */
  'heavy',
  /** 黑体, smaller headlines, crossheads and labels. */
  'hei',
  /** 楷体, kickers, bylines and captions. */
  'kai',
] as const;
export type Face = (typeof faces)[number];

/** Files under `node_modules`. */
const fontFiles = files satisfies Record<Face, string>;

/**
 * Marks that Kai text takes from Song: the Kai font draws Chinese quotation marks a third of an em wide,
 * as Latin ones.
 */
export const songMarks = '‘’“”—…·';

/**
 * From the middle of a line down to its baseline, in em: half of what the face has above the baseline less
 * what it has below, as browsers read it from the font (its `hhea` table).
 */
export const baselines = {
  song: 0.4325,
  heavy: 0.4325,
  hei: 0.436,
  kai: 0.336,
} satisfies Record<Face, number>;

/** The font file of a face on this machine. */
export function fileOf(face: Face): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', fontFiles[face]);
}

export function isFace(name: string): name is Face {
  return faces.some((face) => face === name);
}
