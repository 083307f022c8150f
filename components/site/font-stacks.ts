import { type Face, faces } from '@/lib/fonts/face';
import { fontsOf } from '@/lib/fonts/face-sets';
import type { Font } from '@/lib/fonts/font';
import type { FaceSet } from '@/lib/language/face-set';
import { nameFamily } from './font-families';

const generic: Record<Face, 'serif' | 'sans-serif'> = {
  song: 'serif',
  heavy: 'serif',
  hei: 'sans-serif',
  kai: 'serif',
  bold: 'serif',
};

const systemSong = ['Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC'];
const systemHei = ['PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'SimHei'];

/** Fonts of readers' systems that can draw a face, so that text can be read before a font is loaded. */
const systemFonts: Record<Face, readonly string[]> = {
  song: [...systemSong, 'STSong', 'SimSun'],
  heavy: [...systemSong, 'SimSun'],
  hei: systemHei,
  kai: ['Kaiti SC', 'KaiTi', 'STKaiti'],
  bold: systemHei,
};

/** The families of matched-fonts.css for the fonts of Latin papers. */
const matched: Partial<Record<Font, readonly string[]>> = {
  roman: ['times', 'georgia', 'noto', 'dejavu'],
  italic: ['times', 'georgia', 'noto', 'dejavu'],
  bold: ['times', 'georgia', 'noto', 'dejavu'],
  headline: ['times', 'georgia', 'noto', 'dejavu'],
  gothic: ['arial', 'roboto', 'dejavu-sans'],
};

/**
 * Returns CSS that declares the font families of each face as custom properties: `--face-song` for reading views
 * and `--sheet-song` for sheets. The families of a view are in the order in which measuring tries their fonts
 * (lib/fonts/face-sets.ts), so that browsers draw each character in the font in which it was measured.
 *
 * @param declared the names of the view's families
 */
export function stackProperties(declared: ReadonlySet<string>, set: FaceSet): string {
  const reading = faces.map((face) => `--face-${face}:${readingStack(face, set, declared)}`);
  const sheet = faces.map((face) => `--sheet-${face}:${sheetStack(face, set, declared)}`);
  const hasSheet = [...declared].some((name) => name.startsWith('sheet-'));
  const properties = hasSheet ? [...reading, ...sheet] : reading;
  return `:root{${properties.join(';')}}`;
}

function sheetStack(face: Face, set: FaceSet, declared: ReadonlySet<string>): string {
  const families = fontsOf(set, face).map((font) => nameFamily(font, face, set, true));
  return toList(
    families.filter((name) => declared.has(name)),
    face,
  );
}

function readingStack(face: Face, set: FaceSet, declared: ReadonlySet<string>): string {
  const [own, ...fallbacks] = fontsOf(set, face);
  const rest = fallbacks.filter((font) => declared.has(font));
  const likeOwn = (matched[own] ?? []).map((name) => `${own}-${name}`);
  const system = systemFonts[face];
  // A whole Song takes long to load, and readers of Chinese have one.
  const prefersSystem = set === 'chinese' && face === 'song';
  const families = prefersSystem
    ? [...system, own, ...rest]
    : [own, ...likeOwn, ...system, ...rest];
  return toList(families, face);
}

function toList(families: readonly string[], face: Face): string {
  return [...families.map((name) => `"${name}"`), generic[face]].join();
}
