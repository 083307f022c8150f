import { fontPath } from '@/lib/edition/paths';
import { toAddress } from '@/lib/fonts/character-set';
import { type Face, faces, songMarks } from '@/lib/fonts/face';

/** What a view sets in each face. */
export type FaceTexts = Partial<Record<Face, string>>;

/** Digits and marks that any line may carry: in one file with the rest, so that adjacent marks squeeze. */
const marks = '0123456789，。、；：？！“”‘’（）《》〈〉【】·—…％%.,:-–() ';

/**
 * Declares the faces of a view, each as one file that holds just what the view sets in it. The widths of
 * Han characters are the same in every face, so nothing moves when a file arrives.
 */
export function Fonts({ texts }: { texts: FaceTexts }) {
  const declared = faces.flatMap((face) => {
    const text = texts[face];
    return text ? [{ face, address: fontPath(face, toAddress(text + marks)) }] : [];
  });
  const rules = declared.map(({ face, address }) => toRule(face, address));
  if (texts.kai) rules.push(toRule('kai', fontPath('song', toAddress(songMarks)), songMarks));
  return (
    <>
      {declared
        .filter(({ face }) => face === 'heavy')
        .map(({ address }) => (
          <link
            key={address}
            rel="preload"
            as="font"
            type="font/woff2"
            href={address}
            crossOrigin=""
          />
        ))}
      <style>{rules.join('')}</style>
    </>
  );
}

/** @param only the characters that this file is for, when the family has another for the rest */
function toRule(family: Face, address: string, only = ''): string {
  const points = [...only].map((character) => `U+${character.codePointAt(0)?.toString(16)}`);
  const range = only && `;unicode-range:${points.join()}`;
  return `@font-face{font-family:${family};src:url(${address})format("woff2");font-display:swap${range}}`;
}
