import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { formatMoment } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { Message } from '../site/message';

/** The notes under the text: when it was changed, and keywords. */
export function ArticleNotes({ article, paper }: { article: Article; paper: Paper }) {
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
          {keywords.map((keyword) => (
            // Broken at its end only.
            <span key={keyword} className="me-4 inline-block wrap-anywhere">
              {keyword}
            </span>
          ))}
        </p>
      )}
    </footer>
  );
}
