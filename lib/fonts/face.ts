import { join } from 'node:path';
import files from './font-files.json' with { type: 'json' };

/**
 * The four faces of the paper, as Chinese newspapers name them. Each is a whole font from npm (OFL) in one
 * file, so a subset of it can hold any of its glyphs, and all full-width punctuation is in one subset, which
 * contextual spacing (`chws`) needs. `lib/cli/trim-packages.mjs` deletes the other files of their packages.
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

/** Paths under `node_modules`. */
const fontFiles = files satisfies Record<Face, string>;

/**
 * Marks that text in Kai sets in Song, because the Kai font draws quotation marks as Latin ones, a third of
 * an em wide.
 */
export const songMarks = '‘’“”—…·';

/**
 * Distance from the middle of a line down to its baseline, in em: half of the face's ascent less its descent,
 * which browsers read from the font (its `hhea` table).
 */
export const baselines = {
  song: 0.4325,
  heavy: 0.4325,
  hei: 0.436,
  kai: 0.336,
} satisfies Record<Face, number>;

/** Returns the path of a face's font file. */
export function fileOf(face: Face): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', fontFiles[face]);
}

export function isFace(name: string): name is Face {
  return faces.some((face) => face === name);
}
