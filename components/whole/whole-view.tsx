import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, editionPath, pagePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { ArticleNeighbours, Place, Story } from '../article/article-view';
import { PageList } from '../edition/front';
import { Masthead } from '../masthead/masthead';
import { nameOfSheet, PageRules } from '../print/page-rules';
import { inSameScript } from '../reader/script/reader-script';
import { Sheet } from '../sheet/sheet';
import { WithFaces } from '../site/fonts/with-faces';
import { Message } from '../site/message';
import { ProofMark } from '../site/proof-mark';

export interface WholeViewProps {
  paper: Paper;
  edition: Edition;
  /** The pages of the edition. */
  sheets: readonly ComposedPage[];
  /** Slugs of people by name. */
  people: ReadonlyMap<string, string>;
  /** `https://example.com`; empty where the paper does not know its own. */
  origin: string;
  /** Tells this state of the edition from another. */
  digest: string;
}

/**
 * A whole edition: the sheets of all pages, its contents by page, and all articles. A narrow window shows a sheet where its
 * reader goes to it. `data-at` has the address of each part as links have it, so that they become links within the view
 * (`lib/export/single-file`).
 */
export function WholeView({ paper, edition, sheets, people, origin, digest }: WholeViewProps) {
  const { language } = paper;
  const { messages } = languageOf(language);
  const { date } = edition;
  const stories = edition.pages.flatMap(({ articles }) => articles);
  return (
    <WithFaces paper={paper}>
      {edition.status !== 'published' && <ProofMark language={language} />}
      <PageRules plans={sheets.map(({ plan }) => plan)} />
      <main
        id="top"
        data-at={inSameScript(editionPath(date))}
        data-digest={digest}
        className="whole-edition"
      >
        <Masthead {...{ paper, edition }} isOverSheet={sheets.length > 0} hasBar={false} />
        <h1 className="sr-only">
          {paper.name} {formatDay(date, language)}
        </h1>
        {sheets.length > 0 && (
          <div className="whole-sheets">
            {sheets.map((sheet) => (
              <WholeSheet key={sheet.plan.number} {...{ paper, sheet, date }} />
            ))}
          </div>
        )}
        <nav id="contents" aria-label={messages.contents} className="whole-contents">
          <PageList edition={edition} paper={paper} onSheet={undefined} />
        </nav>
        <div className="whole-stories">
          {stories.map((article) => (
            <div
              key={article.slug}
              id={article.slug}
              data-at={inSameScript(articlePath(date, article.slug))}
              className="whole-story"
            >
              <Place {...{ paper, edition, article }} />
              <Story {...{ paper, edition, article, people, origin }} marked={undefined} />
              <div className="story-after">
                <ToContents language={language} />
                <ArticleNeighbours {...{ paper, edition, article }} />
              </div>
            </div>
          ))}
        </div>
      </main>
    </WithFaces>
  );
}

interface WholeSheetProps {
  paper: Paper;
  sheet: ComposedPage;
  /** Of the edition. */
  date: string;
}

function WholeSheet({ paper, sheet, date }: WholeSheetProps) {
  const { number, grid } = sheet.plan;
  return (
    <section
      id={`sheet-${number}`}
      data-at={inSameScript(pagePath(date, number))}
      aria-label={pageTitle(sheet.page, paper.language)}
      className="whole-sheet"
    >
      <div className="sheet-frame" style={{ page: nameOfSheet(grid) }}>
        <Sheet paper={paper} sheet={sheet} />
      </div>
      <ToContents language={paper.language} />
    </section>
  );
}

function ToContents({ language }: { language: string }) {
  return (
    <p className="whole-back font-hei">
      <a href="#contents">
        <Message language={language} text={languageOf(language).messages.contents} />
      </a>
    </p>
  );
}
