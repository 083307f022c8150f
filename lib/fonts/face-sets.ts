import type { FaceSet } from '@/lib/language/face-set';
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
const stacks: Record<FaceSet, Record<Face, FaceStack>> = {
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

/** Returns the fonts of a face in their order, its own first. */
export function fontsOf(set: FaceSet, face: Face): FaceStack['fonts'] {
  return stacks[set][face].fonts;
}

/** Returns the marks of a face that another font draws. */
export function marksOf(set: FaceSet, face: Face): FaceStack['marks'] {
  return stacks[set][face].marks;
}

/** Returns all fonts of a set. */
export function listFonts(set: FaceSet): Font[] {
  return [...new Set(Object.values(stacks[set]).flatMap(({ fonts }) => fonts))];
}
