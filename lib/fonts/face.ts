import { join } from 'node:path';

/**
 * The four faces of the paper, as newspapers name them. Every file is a whole font from npm (OFL), so a
 * subset always finds its glyph and all full-width punctuation stays in one file, which the squeezing of
 * adjacent marks needs.
 */
export const faces = ['song', 'heavy', 'hei', 'kai'] as const;
export type Face = (typeof faces)[number];

const files = {
  /** 宋体, the text. */
  song: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  /** 大标宋, the big headlines. */
  heavy: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  /** 黑体, smaller headlines, crossheads and labels. */
  hei: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  /** 楷体, kickers, bylines and captions. */
  kai: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
} satisfies Record<Face, string>;

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
  return join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', files[face]);
}

export function isFace(name: string): name is Face {
  return faces.some((face) => face === name);
}
