import type { Paper } from '@/lib/content/fields/schema';
import { editionPath, pagePath } from '@/lib/edition/addresses/paths';
import { listContinued } from '@/lib/edition/continued';
import { formatDay } from '@/lib/edition/dates';
import type { Edition } from '@/lib/edition/edition';
import type { Neighbours } from '@/lib/edition/neighbours';
import { messagesOf } from '@/lib/edition/words';
import { Masthead, mastheadFacts } from '../masthead/masthead';
import { PrintLinks, textOfPrintLinks } from '../print/print-links';
import { PageStrip } from '../sheet/page-strip';
import { PageTurner } from '../sheet/page-turner.client';
import { SheetFrame } from '../sheet/sheet-frame';
import { textsOfSheets } from '../sheet/sheet-texts';
import { joinTexts } from '../site/fonts';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame } from '../site/site-frame';
import { PageList, textsOfTeasers } from './front';

export interface EditionViewProps {
  paper: Paper;
  edition: Edition;
  /** Dates of the issues before and after. */
  beside: Neighbours<string>;
  /** Where the paper is on the web, if that is known. */
  origin?: string | undefined;
}

/** One issue: its front, and what stands on every page. */
export function EditionView({ paper, edition, beside, origin }: EditionViewProps) {
  const messages = messagesOf(paper.language);
  const [front, second] = edition.pages;
  const linkTo = (date: string | undefined, kind: string) =>
    date === undefined
      ? undefined
      : { href: editionPath(date), kind, title: formatDay(date, paper.language) };
  return (
    <SiteFrame
      paper={paper}
      head={<Masthead paper={paper} edition={edition} isOverSheet={front !== undefined} />}
      texts={textsOfEdition({ paper, edition, beside })}
    >
      <h1 className="sr-only">
        {paper.name} {formatDay(edition.date, paper.language)}
      </h1>
      <PageTurner next={second && pagePath(edition.date, second.number)} />
      {front && <SheetFrame {...{ paper, edition, origin }} page={front} />}
      <PrintLinks language={paper.language} date={edition.date} page={front?.number ?? 1} />
      <PageStrip paper={paper} edition={edition} current={front?.number ?? 1} />
      <PageList edition={edition} paper={paper} />
      <NeighbourLinks
        name={messages.archive}
        previous={linkTo(beside.previous, messages.previousEdition)}
        next={linkTo(beside.next, messages.nextEdition)}
      />
    </SiteFrame>
  );
}

function textsOfEdition({ paper, edition, beside }: EditionViewProps) {
  const messages = messagesOf(paper.language);
  const continued = edition.pages.flatMap((page) => listContinued(page, edition));
  const texts = textsOfTeasers(edition.articles, continued, paper.language);
  const names = edition.pages.map(({ number, name }) => messages.page(number) + name);
  const days = [beside.previous, beside.next].map(
    (date) => date && formatDay(date, paper.language),
  );
  const links = textOfPrintLinks(paper.language);
  const around = [...names, ...days, messages.previousEdition, messages.nextEdition, links].join(
    '',
  );
  const facts = mastheadFacts({ paper, edition }).join('');
  const sheet = textsOfSheets(edition, edition.pages.slice(0, 1), paper);
  return joinTexts(sheet, texts, {
    hei: around + messages.showSheet + messages.showList,
    song: facts,
  });
}
