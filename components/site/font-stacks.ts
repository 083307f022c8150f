import { type Face, faces } from '@/lib/fonts/face';
import { fontsOf } from '@/lib/fonts/face-sets';
import type { Font } from '@/lib/fonts/font';
import type { FaceSet } from '@/lib/language/face-set';
import { boxFamilies } from './box-fonts';
import { fontDelivery } from './font-delivery';
import { nameFamily } from './font-families';

type Generic = 'serif' | 'sans-serif';

const chineseGeneric: Record<Face, Generic> = {
  song: 'serif',
  heavy: 'serif',
  hei: 'sans-serif',
  kai: 'serif',
  bold: 'serif',
};

/** In Japanese and Korean papers the second voice and strong words are in Gothic. */
const gothicGeneric: Record<Face, Generic> = {
  ...chineseGeneric,
  kai: 'sans-serif',
  bold: 'sans-serif',
};

const generic: Record<FaceSet, Record<Face, Generic>> = {
  chinese: chineseGeneric,
  japanese: gothicGeneric,
  korean: gothicGeneric,
  latin: chineseGeneric,
};

const songti = ['Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC'];
const heiti = ['PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'SimHei'];
const mincho = ['Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP'];
const gothic = ['Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', 'Meiryo'];
const myeongjo = ['Nanum Myeongjo', 'AppleMyungjo', 'Noto Serif CJK KR', 'Noto Serif KR', 'Batang'];
const godik = ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR'];

type SystemFonts = Record<Face, readonly string[]>;

const chineseFonts: SystemFonts = {
  song: [...songti, 'STSong', 'SimSun'],
  heavy: [...songti, 'SimSun'],
  hei: heiti,
  kai: ['Kaiti SC', 'KaiTi', 'STKaiti'],
  bold: heiti,
};

/** Fonts of readers' systems that can draw a face, so that text can be read before a font is loaded. */
const systemFonts: Record<FaceSet, SystemFonts> = {
  chinese: chineseFonts,
  japanese: { song: mincho, heavy: mincho, hei: gothic, kai: gothic, bold: gothic },
  // Many phones have no Myeongjo. Hangul is of another width in it than in Gothic, so that text in the latter would move
  // when a file arrived.
  korean: {
    song: [...myeongjo, ...godik],
    heavy: ['gothic-kr-bold', ...myeongjo, ...godik],
    hei: godik,
    kai: godik,
    bold: godik,
  },
  // For the Chinese names in them.
  latin: chineseFonts,
};

/** The families of matched-fonts.css for the fonts of Latin papers, and the bold ones of Korean papers. */
const matched: Partial<Record<Font, readonly string[]>> = {
  'myeongjo-heavy': ['bold'],
  'gothic-kr': ['bold'],
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
  const own = families.filter((name) => declared.has(name));
  return toList([...boxFamilies(set), ...own, generic[set][face]]);
}

function readingStack(face: Face, set: FaceSet, declared: ReadonlySet<string>): string {
  const [own, ...fallbacks] = fontsOf(set, face);
  const rest = fallbacks.filter((font) => declared.has(font));
  const likeOwn = (matched[own] ?? []).map((name) => `${own}-${name}`);
  const system = systemFonts[set][face];
  const families =
    fontDelivery[set].prefersSystemText && face === 'song'
      ? [...system, own, ...rest]
      : [own, ...likeOwn, ...system, ...rest];
  return toList([...boxFamilies(set), ...families, generic[set][face]]);
}

/** Generic families are keywords, without quotation marks. */
function toList(families: readonly string[]): string {
  return families.map((name) => (isGeneric(name) ? name : `"${name}"`)).join();
}

const isGeneric = (name: string): boolean => name === 'serif' || name === 'sans-serif';
