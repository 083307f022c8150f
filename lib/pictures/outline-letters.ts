import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { type Font, fileOf } from '@/lib/fonts/font';

/**
 * Turns the letters of a drawing (SVG) into outlines of the faces of papers. Otherwise they would be drawn with whatever
 * the reader's device or the server has, and as boxes where it has no font for the script. Faces that a drawing names
 * are not looked for, because other computers do not have them: all letters of a drawing have serifs, or none has.
 *
 * @returns the drawing itself if it has no letters, or is one that cannot be converted
 */
export async function outlineLetters(drawing: Uint8Array): Promise<Uint8Array> {
  const text = new TextDecoder().decode(drawing);
  if (!/<(?:[\w-]+:)?text\b/.test(text) || beyond.test(text)) return drawing;
  // Loaded here, because few drawings have letters.
  const { Resvg } = await import('@resvg/resvg-js');
  try {
    return new TextEncoder().encode(new Resvg(text, { font: fontsFor(text) }).toString());
  } catch {
    return drawing;
  }
}

/** Files that a drawing refers to, which it must not show, and what changes while it is looked at. */
const beyond =
  /<(?:[\w-]+:)?image\b[^>]*href\s*=\s*["'](?!\s*data:)|<(?:[\w-]+:)?(?:animate|set\b)|@keyframes|@media/i;

interface Faces {
  fonts: readonly Font[];
  /** The names of the families in the files. */
  sans: string;
  serif: string;
}

const latin: Faces = {
  fonts: ['franklin', 'gothic', 'newsreader', 'headline'],
  sans: 'Libre Franklin',
  serif: 'Newsreader',
};
const chinese: Faces = {
  fonts: ['hei-text', 'hei', 'song', 'heavy'],
  sans: 'Noto Sans SC',
  serif: 'Noto Serif SC',
};
const japanese: Faces = {
  fonts: ['gothic-jp-medium', 'gothic-jp', 'mincho', 'mincho-heavy'],
  sans: 'Noto Sans JP',
  serif: 'Noto Serif JP',
};
const korean: Faces = {
  fonts: ['gothic-kr-medium', 'gothic-kr', 'myeongjo', 'myeongjo-heavy'],
  sans: 'Noto Sans KR',
  serif: 'Noto Serif KR',
};

/** Where a drawing has Han beside kana or hangul, its Han is that of the same language. */
function facesFor(text: string): Faces {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return japanese;
  if (/\p{Script=Hangul}/u.test(text)) return korean;
  return /\p{Script=Han}/u.test(text) ? chinese : latin;
}

/** Signs that few faces have are taken from these. */
const others: readonly Font[] = ['letters', 'signs', 'symbols'];

function fontsFor(text: string): NonNullable<ResvgRenderOptions['font']> {
  const { fonts, sans, serif } = facesFor(text);
  return {
    loadSystemFonts: false,
    fontFiles: [...fonts, ...others].map(fileOf),
    // The library takes it for all generic families and for every family that is not here.
    defaultFontFamily: namesSerif(text) ? serif : sans,
  };
}

/** True if a drawing asks for a face with serifs. */
const namesSerif = (text: string): boolean =>
  /(?<!sans-)\bserif\b|Times|Georgia|Song|Ming|宋|明朝|바탕/i.test(text);
