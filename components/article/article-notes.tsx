import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import type { TextMark } from '@/lib/edition/text-mark';
import { formatMoment } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { MarkedText } from '../site/marked-text';
import { Message } from '../site/message';

export interface ArticleNotesProps {
  article: Article;
  paper: Paper;
  /** What a reader searched for in each keyword. */
  marks?: readonly (readonly TextMark[])[] | undefined;
}

/** The notes under the text: when it was changed, and keywords. */
export function ArticleNotes({ article, paper, marks }: ArticleNotesProps) {
  const { updated, keywords } = article;
  const { language, timeZone } = paper;
  const messages = languageOf(language).messages;
  if (!updated && keywords.length === 0) return null;
  return (
    <footer className="story-notes">
      {updated && (
        <p>
          <Message language={language} text={messages.updated} />{' '}
          <time dateTime={updated}>{formatMoment(updated, language, timeZone)}</time>
        </p>
      )}
      {keywords.length > 0 && (
        <p>
          <Message language={language} text={messages.keywords.trimEnd()} />
          {/\s$/.test(messages.keywords) && ' '}
          {keywords.map((keyword, index) => (
            // Broken at its end only.
            <span key={keyword} className="me-4 inline-block wrap-anywhere">
              <MarkedText text={keyword} marks={marks?.[index] ?? []} />
            </span>
          ))}
        </p>
      )}
    </footer>
  );
}
