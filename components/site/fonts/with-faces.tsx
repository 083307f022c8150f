import type { ReactNode } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { findFaceTexts } from './face-texts';
import { Fonts } from './fonts';

export interface WithFacesProps {
  paper: Pick<Paper, 'language' | 'theme'>;
  children: ReactNode;
}

/** A view with the declarations of its faces, each subset to the letters that the view shows. */
export function WithFaces({ paper: { language: tag, theme }, children }: WithFacesProps) {
  const language = languageOf(tag);
  const set = faceSetOf(language, theme);
  const texts = findFaceTexts(children, { script: language.script, set });
  return (
    <>
      <Fonts texts={texts} set={set} />
      {children}
    </>
  );
}
