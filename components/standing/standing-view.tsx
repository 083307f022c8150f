import type { StandingPage } from '@/lib/content/standing/standing-page';
import { standingPicturePath } from '@/lib/edition/addresses/paths';
import { foreignAttributes } from '@/lib/language/foreign-language';
import { ArticleBody } from '../article/article-body';
import { Folio } from '../masthead/folio';
import { Phrases, spokenName } from '../site/phrases';
import { SiteFrame, type SitePaper } from '../site/site-frame';

export interface StandingViewProps {
  paper: SitePaper;
  page: StandingPage;
}

/** The view of a standing page: its text, as that of an article. */
export function StandingView({ paper, page }: StandingViewProps) {
  const { title, description } = page;
  const foreign = foreignAttributes(title + description, paper.language);
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <article className="story">
        <header {...foreign} className="story-headings">
          <h1 className="headline font-heavy" {...spokenName(title)}>
            <Phrases text={title} names={[]} language={foreign.lang ?? paper.language} />
          </h1>
        </header>
        <ArticleBody
          article={page}
          pathOf={standingPicturePath}
          language={paper.language}
          foreign={foreign}
        />
      </article>
    </SiteFrame>
  );
}
