import { type FaceFamily, type FaceSet, partsOf } from '@/lib/language/face-set';
import { chosenFonts } from './chosen-fonts';
import type { Face } from './face';
import type { Font } from './font';

/** The fonts of each face, and the system fonts that stand in for them on screens. */
interface FaceStack {
  /** The face's own font, then its fallbacks, in order. The first one that has a character draws it. */
  fonts: readonly [Font, ...Font[]];
  /** Characters that another font draws although the face's own font has them. */
  marks?: { font: Font; characters: string };
}

/**
 * The last fallbacks of all faces: letters of European and phonetic alphabets, signs of mathematics, emoji in one
 * colour, other symbols, and the scripts of minorities and neighbours of China.
 */
const rest = [
  'letters',
  // Before the signs, which have Arabic letters too, but without their joined forms.
  'arabic',
  'hebrew',
  'signs',
  'pictographs',
  'symbols',
  'tibetan',
  'mongolian',
  'yi',
  'devanagari',
  'thai',
  'tai-lue',
  'tai-le',
] as const satisfies Font[];

/**
 * Marks that text in Kai sets in Song, because the Kai font draws quotation marks as Latin ones, a third of an
 * em wide.
 */
const songMarks = '‘’“”—…·';

/**
 * Strong words are in the sans serif, as Chinese papers print them. Korean names are in Myeongjo in all faces: the Kai
 * font has a fifth of the hangul, and a word in two fonts looks like a misprint.
 */
const chineseHei: FaceStack = { fonts: ['hei', 'heavy', 'song', 'myeongjo', 'kai', ...rest] };

/** Strong words and headings of Japanese and Korean papers are in their bold sans serif. */
const japaneseGothic: FaceStack = {
  fonts: ['gothic-jp', 'mincho-heavy', 'mincho', 'hei', 'gothic-kr', ...rest],
};
const koreanGothic: FaceStack = {
  fonts: ['gothic-kr', 'myeongjo-heavy', 'myeongjo', 'hei', ...rest],
};

/**
 * Japanese and Korean papers: Mincho or Myeongjo for the text, its heaviest weight for headlines, and two weights of
 * Gothic, of which the lighter one is the second voice (captions, kickers, bylines), for which Chinese papers have Kai.
 * Han that these lack are Chinese. All have the font of the text, which replaces a file that arrives late. Hangul in a
 * Japanese paper is Korean; the Korean fonts have kana.
 *
 * Latin papers: a text face with true italics, the sharper headline face, and a grotesque. Chinese characters are
 * in Song or Hei; Kai is left out, because it would take half a second to open for a few characters.
 */
const stacks: Record<FaceFamily, Record<Face, FaceStack>> = {
  chinese: {
    song: { fonts: ['song', 'hei', 'myeongjo', 'kai', 'heavy', ...rest] },
    heavy: { fonts: ['heavy', 'hei', 'song', 'myeongjo', 'kai', ...rest] },
    hei: chineseHei,
    kai: {
      fonts: ['kai', 'song', 'hei', 'heavy', 'myeongjo', ...rest],
      marks: { font: 'song', characters: songMarks },
    },
    bold: chineseHei,
  },
  japanese: {
    song: { fonts: ['mincho', 'gothic-jp-medium', 'song', 'myeongjo', ...rest] },
    heavy: { fonts: ['mincho-heavy', 'gothic-jp', 'mincho', 'hei', 'gothic-kr', ...rest] },
    hei: japaneseGothic,
    kai: { fonts: ['gothic-jp-medium', 'mincho', 'song', 'myeongjo', ...rest] },
    bold: japaneseGothic,
  },
  korean: {
    song: { fonts: ['myeongjo', 'gothic-kr-medium', 'song', ...rest] },
    heavy: { fonts: ['myeongjo-heavy', 'gothic-kr', 'myeongjo', 'hei', ...rest] },
    hei: koreanGothic,
    kai: { fonts: ['gothic-kr-medium', 'myeongjo', 'song', ...rest] },
    bold: koreanGothic,
  },
  latin: {
    song: { fonts: ['roman', 'letters', 'song', 'hei', ...rest, 'myeongjo'] },
    heavy: { fonts: ['headline', 'bold', 'letters', 'heavy', 'song', 'hei', ...rest, 'myeongjo'] },
    hei: { fonts: ['gothic', 'bold', 'letters', 'hei', 'song', ...rest, 'myeongjo'] },
    kai: { fonts: ['italic', 'roman', 'letters', 'song', 'hei', ...rest, 'myeongjo'] },
    bold: { fonts: ['bold', 'roman', 'letters', 'hei', 'song', ...rest, 'myeongjo'] },
  },
};

/** The sets that papers of this process are set in: each character that is measured looks its font up here. */
const known = new Map<FaceSet, Record<Face, FaceStack>>(Object.entries(stacks).map(toEntry));

function toEntry([name, stack]: [string, Record<Face, FaceStack>]) {
  // The keys of `stacks` are families, which are sets.
  return [name as FaceFamily, stack] as const;
}

/** More sets than a process shows papers; names of sets come from paper.yaml alone. */
const mostSets = 100;

function stacksOf(set: FaceSet): Record<Face, FaceStack> {
  const found = known.get(set) ?? chooseStacks(set);
  if (known.size < mostSets) known.set(set, found);
  return found;
}

/** Puts the fonts that a paper chose before those of its family. */
function chooseStacks(set: FaceSet): Record<Face, FaceStack> {
  const { family, headline, body } = partsOf(set);
  const own = stacks[family];
  const text = chosenFonts(family, body);
  const heavy = chosenFonts(family, headline)?.headline;
  return {
    song: withFirst(text?.text, own.song),
    heavy: withFirst(heavy, own.heavy),
    hei: own.hei,
    kai: withFirst(text?.italic, own.kai, text?.text),
    bold: withFirst(text?.bold, own.bold, text?.text),
  };
}

function withFirst(first: Font | undefined, own: FaceStack, second?: Font): FaceStack {
  if (first === undefined) return own;
  const fonts = new Set([first, ...(second ? [second] : []), ...own.fonts]);
  const [, ...rest] = fonts;
  return {
    fonts: [first, ...rest],
    ...(first === 'kai' && { marks: { font: 'song', characters: songMarks } }),
  };
}

/** Returns the fonts of a face in their order, its own first. */
export function fontsOf(set: FaceSet, face: Face): FaceStack['fonts'] {
  return stacksOf(set)[face].fonts;
}

/** Returns the marks of a face that another font draws. */
export function marksOf(set: FaceSet, face: Face): FaceStack['marks'] {
  return stacksOf(set)[face].marks;
}

/** Returns all fonts of a set. */
export function listFonts(set: FaceSet): Font[] {
  return [...new Set(Object.values(stacksOf(set)).flatMap(({ fonts }) => fonts))];
}
