import { editionPath, pagePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import type { Neighbours } from '@/lib/edition/neighbours';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import type { MarkedPage } from '@/lib/sheet/marks/mark-pages';
import { Masthead } from '../masthead/masthead';
import { KeepTool } from '../reader/keep/keep-tool';
import { ListenButton } from '../reader/listen/listen-button';
import { ReaderTools } from '../reader/reader-tools';
import { inSameScript } from '../reader/script/reader-script';
import { ScriptSwitch } from '../reader/script/script-switch';
import { SettingsTools } from '../reader/settings/settings-tools';
import { MarkedBar } from '../search/marked-bar';
import { PageTurner } from '../sheet/page-turner.client';
import { SheetFrame } from '../sheet/sheet-frame';
import { SheetWays } from '../sheet/sheet-ways';
import { Message } from '../site/message';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { PageList } from './front';

export interface EditionViewProps {
  paper: SitePaper;
  edition: Edition;
  /** The path of the view; by default that of the edition. */
  path?: `/${string}`;
  /** Dates of the issues before and after. */
  beside: Neighbours<string>;
  /** The pages of the edition. */
  sheets: readonly (ComposedPage & Partial<Pick<MarkedPage, 'hits'>>)[];
  /** What a reader searched for, which the sheets mark. */
  query?: string | undefined;
}

/** One issue: its front page, and the stories of every page. */
export function EditionView({ paper, edition, path, beside, sheets, query }: EditionViewProps) {
  const messages = languageOf(paper.language).messages;
  const [front, second] = edition.pages;
  const [sheet] = sheets;
  const linkTo = (date: string | undefined, kind: string) =>
    date === undefined
      ? undefined
      : {
          href: editionPath(date),
          kind: <Message language={paper.language} text={kind} />,
          title: formatDay(date, paper.language),
        };
  return (
    <SiteFrame
      paper={paper}
      edition={edition}
      head={<Masthead paper={paper} edition={edition} isOverSheet={sheet !== undefined} />}
    >
      <h1 className="sr-only">
        {paper.name} {formatDay(edition.date, paper.language)}
      </h1>
      <ReaderTools>
        <ListenButton language={paper.language} date={edition.date} />
        <SettingsTools language={paper.language} />
        {!sheet && <KeepTool edition={edition} language={paper.language} />}
        <ScriptSwitch paper={paper} path={path ?? editionPath(edition.date)} query={query} />
      </ReaderTools>
      <PageTurner next={second && inSameScript(pagePath(edition.date, second.number))} />
      {sheet && <SheetFrame paper={paper} sheet={sheet} />}
      {sheet && <SheetWays {...{ paper, edition, sheets, query }} current={front?.number ?? 1} />}
      <PageList {...{ edition, paper, query }} onSheet={sheet && front?.number} />
      <NeighbourLinks
        name={messages.archive}
        previous={linkTo(beside.previous, messages.previousEdition)}
        next={linkTo(beside.next, messages.nextEdition)}
      />
      {query !== undefined && (
        <MarkedBar
          language={paper.language}
          path={editionPath(edition.date)}
          query={query}
          count={sheet?.hits?.count ?? 0}
        />
      )}
    </SiteFrame>
  );
}
