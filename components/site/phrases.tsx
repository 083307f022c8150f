import { Fragment } from 'react';
import { createSegmenter, joinUnbreakable, type Segmenter } from '@/lib/edition/segmenter';
import { languageOf } from '@/lib/language/find-language';
import { likelyLanguage } from '@/lib/language/foreign-language';

export interface PhrasesProps {
  text: string;
  /** Names that are never broken: people, places, keywords of the article the heading is of. */
  names: readonly string[];
}

/** The spaces by which editors part phrases: an ideographic space, or any between Chinese characters or marks. */
const space = /(\u3000+|(?<=[\p{Script=Han}”》！？]) +(?=[\p{Script=Han}“《]))/u;

/**
 * A heading that breaks by meaning at any width: at the spaces between its phrases first, else between
 * words. Browsers break Chinese between any two characters; the style sheet forbids that here and
 * `<wbr>` says where it may. The spaces are between the boxes of the phrases, not in them: there they hang at
 * the end of a line (CSS Text 3, 4.1.3), so that a line is centred by its letters.
 */
export function Phrases({ text, names }: PhrasesProps) {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const segment = createSegmenter(likelyLanguage.han, new Set(names));
  return text.split(space).map((part, index) => {
    if (part.trim() === '') return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a heading never move
      <span key={index} className="phrase">
        <Words text={part} segment={segment} />
      </span>
    );
  });
}

const { typography } = languageOf(likelyLanguage.han);

/** Puts a `<wbr>` before each word that may begin a line. */
function Words({ text, segment }: { text: string; segment: Segmenter }) {
  return joinUnbreakable(segment(text), typography).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a heading never move
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
