import { join } from 'node:path';
import files from './font-files.json' with { type: 'json' };

/**
 * A font that the paper is set in or falls back to, by its name in font-files.json. Each is a whole font from
 * npm (OFL) in one file, so a subset of it can hold any of its glyphs, and all full-width punctuation is in one
 * subset, which contextual spacing (`chws`) needs. `lib/cli/trim-packages.mjs` deletes the other files of the
 * packages.
 */
export type Font = keyof typeof files;

/** Returns the path of a font's file. */
export function fileOf(font: Font): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', files[font]);
}

export function isFont(name: string): name is Font {
  return Object.hasOwn(files, name);
}
