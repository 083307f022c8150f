import { type Face, faces } from '@/lib/fonts/face';
import { fontsOf } from '@/lib/fonts/face-sets';
import type { Font } from '@/lib/fonts/font';
import { type FaceFamily, type FaceSet, familyOf } from '@/lib/language/face-set';
import { boxFamilies } from './box-fonts';
import { deliveryOf } from './font-delivery';
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

const generic: Record<FaceFamily, Record<Face, Generic>> = {
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

/** The families of wide-marks.css: in Korean and Latin papers, the marks are no wider than other letters. */
const wideMarks: Record<FaceFamily, Partial<Record<Generic, string>>> = {
  chinese: { serif: 'wide-marks-serif', 'sans-serif': 'wide-marks-sans' },
  japanese: { serif: 'wide-marks-serif-jp', 'sans-serif': 'wide-marks-sans-jp' },
  korean: {},
  latin: {},
};

type SystemFonts = Record<Face, readonly string[]>;

const chineseFonts: SystemFonts = {
  song: [...songti, 'STSong', 'SimSun'],
  heavy: [...songti, 'SimSun'],
  hei: heiti,
  kai: ['Kaiti SC', 'KaiTi', 'STKaiti'],
  bold: heiti,
};

/** Fonts of readers' systems that can draw a face, so that text can be read before a font is loaded. */
const systemFonts: Record<FaceFamily, SystemFonts> = {
  chinese: chineseFonts,
  japanese: { song: mincho, heavy: mincho, hei: gothic, kai: gothic, bold: gothic },
  // Many phones have no Myeongjo. Hangul is of another width in it than in Gothic, so that text in the latter would move
  // when a file arrived.
  korean: {
    song: [...myeongjo, ...godik],
    heavy: ['myeongjo-heavy-bold', 'gothic-kr-bold', ...myeongjo, ...godik],
    hei: ['gothic-kr-bold', ...godik],
    kai: godik,
    bold: ['gothic-kr-bold', ...godik],
  },
  // For the Chinese names in them.
  latin: chineseFonts,
};

/**
 * The families of matched-fonts.css and matched-letters.css for our fonts: fonts of systems, scaled to the widths of
 * these.
 */
const matched: Partial<Record<Font, readonly string[]>> = {
  ...matchAll(['song', 'mincho', 'myeongjo'], 'han-text', ['times', 'noto', 'dejavu']),
  ...matchAll(['heavy', 'mincho-heavy', 'myeongjo-heavy'], 'han-heavy', [
    'times',
    'noto',
    'dejavu',
  ]),
  ...matchAll(['hei', 'gothic-jp', 'gothic-kr'], 'han-hei', ['arial', 'roboto', 'dejavu']),
  ...matchAll(['gothic-jp-medium', 'gothic-kr-medium'], 'han-medium', [
    'arial',
    'roboto',
    'dejavu',
  ]),
  ...matchAll(['kai'], 'han-kai', ['times', 'noto', 'dejavu']),
  ...matchAll(['roman'], 'roman', ['times', 'georgia', 'noto', 'dejavu']),
  ...matchAll(['italic'], 'italic', ['times', 'georgia', 'noto', 'dejavu']),
  ...matchAll(['bold'], 'bold', ['times', 'georgia', 'noto', 'dejavu']),
  ...matchAll(['headline'], 'headline', ['times', 'georgia', 'noto', 'dejavu']),
  ...matchAll(['gothic'], 'gothic', ['arial', 'roboto', 'dejavu-sans']),
};

function matchAll(fonts: readonly Font[], name: string, systems: readonly string[]) {
  const families = systems.map((system) => `${name}-${system}`);
  return Object.fromEntries(fonts.map((font) => [font, families]));
}

/** Fonts that papers may choose for headlines or text, by the face whose stand-ins look like them. */
const likenesses: Partial<Record<Font, Face>> = {
  hei: 'hei',
  'hei-text': 'hei',
  kai: 'kai',
  gothic: 'hei',
  franklin: 'hei',
  'franklin-italic': 'hei',
  'gothic-jp': 'hei',
  'gothic-jp-medium': 'hei',
  'gothic-kr': 'hei',
  'gothic-kr-medium': 'hei',
};

/** Returns the face whose system fonts stand in for a face: its own, unless the paper chose another font. */
function looksLike(face: Face, set: FaceSet): Face {
  const [own] = fontsOf(set, face);
  const isChosen = own !== fontsOf(familyOf(set), face)[0];
  return isChosen ? (likenesses[own] ?? face) : face;
}

/**
 * Returns CSS that declares the font families of each face as custom properties: `--face-song` for reading views
 * and `--sheet-song` for sheets. The families of a view are in the order in which measuring tries their fonts
 * (lib/fonts/face-sets.ts), so that browsers draw each character in the font in which it was measured.
 *
 * @param declared the names of the view's families
 * @param options `hasSheet`: true for a view with a sheet
 */
export function stackProperties(
  declared: ReadonlySet<string>,
  { set, hasSheet }: { set: FaceSet; hasSheet: boolean },
): string {
  const reading = faces.map((face) => `--face-${face}:${readingStack(face, set, declared)}`);
  const sheet = faces.map((face) => `--sheet-${face}:${sheetStack(face, set, declared)}`);
  const properties = hasSheet ? [...reading, ...sheet] : reading;
  return `:root{${properties.join(';')}}`;
}

function sheetStack(face: Face, set: FaceSet, declared: ReadonlySet<string>): string {
  const families = fontsOf(set, face).map((font) => nameFamily(font, face, set, true));
  const own = families.filter((name) => declared.has(name));
  const [first] = fontsOf(set, face);
  const likeOwn = matched[first] ?? [];
  return toList([...boxFamilies(set), ...own, ...likeOwn, ...lastFamilies(face, set)]);
}

/** What draws a character that no other family of a face has: of the reader's fonts, wide marks and then any. */
function lastFamilies(face: Face, set: FaceSet): string[] {
  const family = familyOf(set);
  const kind = generic[family][looksLike(face, set)];
  const marks = wideMarks[family][kind];
  return marks === undefined ? [kind] : [marks, kind];
}

function readingStack(face: Face, set: FaceSet, declared: ReadonlySet<string>): string {
  const [own, ...fallbacks] = fontsOf(set, face);
  const rest = fallbacks.filter((font) => declared.has(font));
  const likeOwn = matched[own] ?? [];
  const system = systemFonts[familyOf(set)][looksLike(face, set)];
  const { prefersSystemText, display } = deliveryOf(set);
  // What a file replaces must be as wide as the file; what stays should be in one font.
  const isReplaced = display === 'swap' || !prefersSystemText;
  const standIns = isReplaced ? [...likeOwn, ...system] : [...system, ...likeOwn];
  const families =
    prefersSystemText && face === 'song'
      ? [...system, own, ...likeOwn, ...rest]
      : [own, ...standIns, ...rest];
  return toList([...boxFamilies(set), ...families, ...lastFamilies(face, set)]);
}

/** Generic families are keywords, without quotation marks. */
function toList(families: readonly string[]): string {
  return families.map((name) => (isGeneric(name) ? name : `"${name}"`)).join();
}

const isGeneric = (name: string): boolean => name === 'serif' || name === 'sans-serif';
