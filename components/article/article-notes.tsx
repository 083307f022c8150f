import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { formatDay, formatMoment } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';

/** The notes under the text: when it was changed, corrections, keywords. */
export function ArticleNotes({ article, paper }: { article: Article; paper: Paper }) {
  const { updated, corrections, keywords } = article;
  const { language, timeZone } = paper;
  const messages = languageOf(language).messages;
  return (
    <footer className="story-notes">
      {corrections.length > 0 && (
        <section aria-labelledby="corrections" className="story-corrections">
          <h2 id="corrections" className="font-hei">
            {messages.corrections}
          </h2>
          {corrections.map(({ date, text }) => (
            <p key={date + text}>
              <time dateTime={date}>{formatDay(date.slice(0, 10), language)}</time>　{text}
            </p>
          ))}
        </section>
      )}
      {updated && (
        <p>
          {messages.updated}{' '}
          <time dateTime={updated}>{formatMoment(updated, language, timeZone)}</time>
        </p>
      )}
      {keywords.length > 0 && (
        <p>
          {messages.keywords}
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
