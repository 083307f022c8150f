import type { ReactNode } from 'react';
import { languageOf } from '@/lib/language/find-language';
import { findFaceTexts } from './face-texts';
import { type FaceTexts, Fonts } from './fonts';

export interface WithFacesProps {
  /** The paper's: BCP 47 */
  language: string;
  children: ReactNode;
}

/** A view with the declarations of its faces, each subset to the letters that the view shows. */
export function WithFaces({ language, children }: WithFacesProps) {
  const texts = findFaceTexts(children, languageOf(language).script);
  return (
    <>
      <Fonts texts={withStandIn(texts)} />
      {children}
    </>
  );
}

/**
 * Song draws whatever its neighbours lack, so it has all of their letters. Only systems without a Song face
 * of their own fetch it. What sets nothing in Song, as the print view, has no use for it.
 */
function withStandIn(texts: FaceTexts): FaceTexts {
  if (!texts.song) return texts;
  const { heavy, hei, kai, song } = texts;
  return { ...texts, song: [heavy, hei, kai, song].join('') };
}
