import { Fragment } from 'react';
import type { Article } from '@/lib/content/article';
import { namesOf, openSegment } from '@/lib/edition/segment';

export interface PhrasesProps {
  text: string;
  /** The article the heading is of: its people, places and keywords are never broken. */
  article: Article;
}

/**
 * A heading that breaks by meaning at any width: at the wide spaces between its phrases first, else
 * between words. Browsers break Chinese between any two characters; the style sheet forbids that here and
 * the marks say where it may.
 */
export function Phrases({ text, article }: PhrasesProps) {
  const segment = openSegment('zh', namesOf([article], { sections: [] }));
  const phrases = text.split(/(?<=\u3000)/u);
  if (!/\p{Script=Han}/u.test(text)) return text;
  return phrases.map((phrase) => (
    <span key={phrase} className="phrase">
      {segment(phrase).map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a heading never move
        <Fragment key={index}>
          {index > 0 && !/^\p{P}/u.test(word) && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  ));
}
