import type { Paper } from '@/lib/content/fields/schema';
import { editionPath, pagePath } from '@/lib/edition/addresses/paths';
import { type Edition, isArticle, type Page } from '@/lib/edition/edition';
import { findNeighbours } from '@/lib/edition/neighbours';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import type { MarkedPage } from '@/lib/sheet/marks/mark-pages';
import { Folio } from '../masthead/folio';
import { KeepTool } from '../reader/keep/keep-tool';
import { ListenButton } from '../reader/listen/listen-button';
import { ReaderTools } from '../reader/reader-tools';
import { Link } from '../reader/script/link';
import { inSameScript } from '../reader/script/reader-script';
import { ScriptSwitch } from '../reader/script/script-switch';
import { SettingsTools } from '../reader/settings/settings-tools';
import { MarkedBar } from '../search/marked-bar';
import { PageTurner } from '../sheet/page-turner.client';
import { SheetFrame } from '../sheet/sheet-frame';
import { SheetWays } from '../sheet/sheet-ways';
import { Message } from '../site/message';
import { NeighbourLinks } from '../site/neighbour-links';
import { PageTitle } from '../site/page-title';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { Front } from './front';
import { PageAds } from './page-ads';

export interface PageViewProps {
  paper: SitePaper;
  edition: Edition;
  page: Page;
  /** The pages of the edition. */
  sheets: readonly (ComposedPage & Partial<Pick<MarkedPage, 'hits'>>)[];
  /** What a reader searched for, which the sheets mark. */
  query?: string | undefined;
}

/** One 版 of an issue. */
export function PageView({ paper, edition, page, sheets, query }: PageViewProps) {
  const messages = languageOf(paper.language).messages;
  const { previous, next } = findNeighbours(edition.pages, ({ number }) => number === page.number);
  const linkTo = (other: Page | undefined, kind: string) =>
    other && {
      href: pagePath(edition.date, other.number),
      kind: <Message language={paper.language} text={kind} />,
      title: <PageTitle page={other} language={paper.language} />,
    };
  const sheet = sheets.find((one) => one.page.number === page.number);
  return (
    <SiteFrame paper={paper} edition={edition} head={<Folio paper={paper} />}>
      <div className="folio-line">
        <h1 className="font-hei">
          <PageTitle page={page} language={paper.language} space="　" />
        </h1>
        <p>
          <Link href={editionPath(edition.date)} prefetch={false}>
            {formatDay(edition.date, paper.language)}
          </Link>
        </p>
        <Credits page={page} paper={paper} />
      </div>
      <ReaderTools>
        <ListenButton
          language={paper.language}
          date={edition.date}
          slug={page.articles.find(isArticle)?.slug}
        />
        <SettingsTools language={paper.language} />
        {!sheet && <KeepTool edition={edition} language={paper.language} />}
        <ScriptSwitch paper={paper} path={pagePath(edition.date, page.number)} query={query} />
      </ReaderTools>
      <PageTurner
        previous={previous && inSameScript(pagePath(edition.date, previous.number))}
        next={next && inSameScript(pagePath(edition.date, next.number))}
      />
      {sheet && <SheetFrame paper={paper} sheet={sheet} />}
      {sheet && <SheetWays {...{ paper, edition, sheets, query }} current={page.number} />}
      <Front {...{ page, edition, paper, query }} isUnderSheet={sheet !== undefined} />
      <PageAds {...{ page, paper }} />
      <NeighbourLinks
        name={messages.pagesBeside}
        previous={linkTo(previous, messages.previousPage)}
        next={linkTo(next, messages.nextPage)}
      />
      {query !== undefined && (
        <MarkedBar
          language={paper.language}
          path={pagePath(edition.date, page.number)}
          query={query}
          count={sheet?.hits?.count ?? 0}
        />
      )}
    </SiteFrame>
  );
}

function Credits({ page, paper }: Pick<PageViewProps, 'page' | 'paper'>) {
  return creditsOf(page, paper).map(({ role, names }) => (
    <p key={role}>
      <Message language={paper.language} text={role} />　{names.join('　')}
    </p>
  ));
}

/** 责任编辑, 版式设计, 校对: those that the page names. */
function creditsOf(page: Page, paper: Paper): { role: string; names: string[] }[] {
  const messages = languageOf(paper.language).messages;
  return [
    { role: messages.editors, names: page.editors },
    { role: messages.designers, names: page.designers },
    { role: messages.proofreaders, names: page.proofreaders },
  ].filter(({ names }) => names.length > 0);
}
