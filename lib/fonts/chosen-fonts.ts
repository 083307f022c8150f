import type { FaceFamily, faceNames } from '@/lib/language/face-set';
import type { Font } from './font';

/** The fonts of a face that a paper can choose. */
export interface ChosenFonts {
  headline: Font;
  text: Font;
  /** Italic and bold of the text, where the family of languages has them; otherwise its own second voice and bold. */
  italic?: Font;
  bold?: Font;
}

type NameIn<Family extends FaceFamily> = (typeof faceNames)[Family][number];

/** Noto Sans of Japanese and Korean papers has its medium weight in the text: it is there for captions already. */
const fonts: { [Family in FaceFamily]: Record<NameIn<Family>, ChosenFonts> } = {
  chinese: {
    'Noto Serif SC': { headline: 'heavy', text: 'song' },
    'Noto Sans SC': { headline: 'hei', text: 'hei-text' },
    'LXGW WenKai': { headline: 'kai', text: 'kai' },
  },
  japanese: {
    'Noto Serif JP': { headline: 'mincho-heavy', text: 'mincho' },
    'Noto Sans JP': { headline: 'gothic-jp', text: 'gothic-jp-medium' },
  },
  korean: {
    'Noto Serif KR': { headline: 'myeongjo-heavy', text: 'myeongjo' },
    'Noto Sans KR': { headline: 'gothic-kr', text: 'gothic-kr-medium' },
  },
  latin: {
    Newsreader: {
      headline: 'headline',
      text: 'newsreader',
      italic: 'newsreader-italic',
      bold: 'headline',
    },
    'STIX Two': { headline: 'bold', text: 'roman', italic: 'italic', bold: 'bold' },
    'Libre Franklin': {
      headline: 'gothic',
      text: 'franklin',
      italic: 'franklin-italic',
      bold: 'gothic',
    },
  },
};

/** Returns the fonts of a face by its name; undefined if the family has no face of the name. */
export function chosenFonts(family: FaceFamily, name: string): ChosenFonts | undefined {
  const ofFamily: Readonly<Record<string, ChosenFonts>> = fonts[family];
  return Object.hasOwn(ofFamily, name) ? ofFamily[name] : undefined;
}
