import type { Article } from '@/lib/content/article';
import { editionPath, picturePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes } from '@/lib/language/foreign-language';
import { Folio } from '../masthead/folio';
import { Link } from '../reader/script/link';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { ArticleBody, PaidLink } from './article-body';

export interface AdViewProps {
  paper: SitePaper;
  edition: Edition;
  article: Article;
}

/** The address of an advertisement: what it says, under the label that the law requires, and nothing of an article. */
export function AdView({ paper, edition, article }: AdViewProps) {
  const { language } = paper;
  const { advertisement } = languageOf(language).messages;
  const foreign = foreignAttributes(article.title + article.summary, language);
  return (
    <SiteFrame paper={paper} edition={edition} head={<Folio paper={paper} />}>
      <p className="story-place">
        <Link href={editionPath(edition.date)} prefetch={false}>
          <time dateTime={edition.date}>{formatDay(edition.date, language)}</time>
        </Link>
        <strong className="font-hei">{advertisement}</strong>
      </p>
      <section aria-label={advertisement} data-ad={article.slug} className="story">
        <header {...foreign} className="story-headings">
          <h1 className="headline font-heavy">{article.title}</h1>
          {article.deck && <p className="deck">{article.deck}</p>}
        </header>
        <ArticleBody
          article={article}
          pathOf={(name) => picturePath(article.date, name)}
          language={language}
          foreign={foreign}
          pictureLink={article.ad?.link}
        />
        {article.ad?.link && (
          <p>
            <PaidLink href={article.ad.link}>{article.ad.link}</PaidLink>
          </p>
        )}
      </section>
    </SiteFrame>
  );
}
