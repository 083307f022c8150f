import type { ReactNode } from 'react';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { findFaceTexts } from './face-texts';
import { Fonts } from './fonts';

export interface WithFacesProps {
  /** The paper's: BCP 47 */
  language: string;
  children: ReactNode;
}

/** A view with the declarations of its faces, each subset to the letters that the view shows. */
export function WithFaces({ language, children }: WithFacesProps) {
  const paper = languageOf(language);
  const set = faceSetOf(paper);
  const texts = findFaceTexts(children, { script: paper.script, set });
  return (
    <>
      <Fonts texts={texts} set={set} />
      {children}
    </>
  );
}
