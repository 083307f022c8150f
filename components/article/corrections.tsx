import type { Article } from '@/lib/content/article';
import { correctionHead } from '@/lib/edition/correction-head';
import type { TextMark } from '@/lib/edition/text-mark';
import { languageOf } from '@/lib/language/find-language';
import { type LanguageAttributes, languageAttributes } from '@/lib/language/language-attributes';
import { MarkedText } from '../site/marked-text';

export interface CorrectionsProps {
  corrections: Article['corrections'];
  /** The paper's: BCP 47 */
  language: string;
  /** Where the text of the story is in another language, its attributes. */
  foreign: Partial<LanguageAttributes>;
  /** What a reader searched for in each of them. */
  marks?: readonly (readonly TextMark[])[] | undefined;
}

/**
 * The corrections of a story, after its text and inside it: reading views leave out footers, and a correction must
 * be read with the story. Each is one paragraph that begins with its head and date, as on the sheet.
 */
export function Corrections({ corrections, language, foreign, marks }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  // The words of a correction are the paper's, also under a story in another language.
  const own = foreign.lang === undefined ? {} : languageAttributes(language);
  return (
    <section
      {...own}
      aria-label={languageOf(language).messages.corrections}
      className="story-corrections"
    >
      {corrections.map(({ date, text }, index) => (
        <p key={date + text}>
          <strong className="font-hei">
            <time dateTime={date}>{correctionHead(date, language)}</time>
          </strong>
          <MarkedText text={text} marks={marks?.[index] ?? []} />
        </p>
      ))}
    </section>
  );
}
