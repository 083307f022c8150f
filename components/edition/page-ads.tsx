import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { picturePath } from '@/lib/edition/addresses/paths';
import type { Page } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes, languageOfText } from '@/lib/language/foreign-language';
import { ArticleBody } from '../article/article-body';
import { Message } from '../site/message';
import { Phrases } from '../site/phrases';

export interface PageAdsProps {
  page: Page;
  paper: Pick<Paper, 'language'>;
}

/**
 * The advertisements of a page, set aside after its stories. They are neither articles nor headings, so that nobody
 * who goes from story to story by ear comes across one.
 */
export function PageAds({ page, paper }: PageAdsProps) {
  if (page.ads.length === 0) return null;
  const { advertisement } = languageOf(paper.language).messages;
  // The front has those of every page, and no two landmarks of a page have one name.
  const name = `${advertisement} · ${pageTitle(page, paper.language)}`;
  return (
    <aside aria-label={name} className="page-ads">
      {page.ads.map((article) => (
        <PageAd key={article.slug} {...{ article, paper }} />
      ))}
    </aside>
  );
}

/** One advertisement as on the sheet: the label, then its picture, or its title where it has none, and its words. */
function PageAd({
  article,
  paper: { language },
}: { article: Article } & Pick<PageAdsProps, 'paper'>) {
  const { date, slug, title, kicker, deck, pictures, summary, ad } = article;
  const foreign = foreignAttributes(title + summary, language);
  const own = languageOfText(title + summary, language);
  const text = (words: string) => <Phrases text={words} names={[]} language={own} />;
  return (
    <div data-ad={slug} className="page-ad">
      <p className="page-ad-label font-hei">
        <Message language={language} text={languageOf(language).messages.advertisement} />
      </p>
      {pictures.length === 0 && (
        <div {...foreign}>
          {kicker && <p className="kicker font-aside">{text(kicker)}</p>}
          <p className="headline font-heavy">{text(title)}</p>
          {deck && <p className="deck">{text(deck)}</p>}
        </div>
      )}
      <ArticleBody
        article={article}
        pathOf={(name) => picturePath(date, name)}
        language={language}
        foreign={foreign}
        insetId={slug}
        pictureLink={ad?.link}
      />
    </div>
  );
}
