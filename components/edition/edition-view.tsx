import type { Paper } from '@/lib/content/fields/schema';
import { editionPath, pagePath } from '@/lib/edition/addresses/paths';
import { listContinuations } from '@/lib/edition/continuations';
import type { Edition } from '@/lib/edition/edition';
import type { Neighbours } from '@/lib/edition/neighbours';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { Masthead, mastheadFacts } from '../masthead/masthead';
import { PrintLinks, textOfPrintLinks } from '../print/print-links';
import { PageStrip } from '../sheet/page-strip';
import { PageTurner } from '../sheet/page-turner.client';
import { SheetFrame } from '../sheet/sheet-frame';
import { sheetTexts } from '../sheet/sheet-texts';
import { joinTexts } from '../site/fonts';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame } from '../site/site-frame';
import { PageList, textsOfTeasers } from './front';

export interface EditionViewProps {
  paper: Paper;
  edition: Edition;
  /** Dates of the issues before and after. */
  beside: Neighbours<string>;
  /** The pages of the edition. */
  sheets: readonly ComposedPage[];
}

/** One issue: its front, and what stands on every page. */
export function EditionView({ paper, edition, beside, sheets }: EditionViewProps) {
  const messages = languageOf(paper.language).messages;
  const [front, second] = edition.pages;
  const [sheet] = sheets;
  const linkTo = (date: string | undefined, kind: string) =>
    date === undefined
      ? undefined
      : { href: editionPath(date), kind, title: formatDay(date, paper.language) };
  return (
    <SiteFrame
      paper={paper}
      head={<Masthead paper={paper} edition={edition} isOverSheet={sheet !== undefined} />}
      texts={textsOfEdition({ paper, edition, beside, sheets })}
    >
      <h1 className="sr-only">
        {paper.name} {formatDay(edition.date, paper.language)}
      </h1>
      <PageTurner next={second && pagePath(edition.date, second.number)} />
      {sheet && <SheetFrame paper={paper} sheet={sheet} />}
      <PrintLinks language={paper.language} date={edition.date} page={front?.number ?? 1} />
      <PageStrip {...{ paper, edition, sheets }} current={front?.number ?? 1} />
      <PageList edition={edition} paper={paper} />
      <NeighbourLinks
        name={messages.archive}
        previous={linkTo(beside.previous, messages.previousEdition)}
        next={linkTo(beside.next, messages.nextEdition)}
      />
    </SiteFrame>
  );
}

function textsOfEdition({ paper, edition, beside, sheets }: EditionViewProps) {
  const messages = languageOf(paper.language).messages;
  const continued = edition.pages.flatMap((page) => listContinuations(page, edition));
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
  const sheet = sheetTexts(sheets[0]?.items ?? []);
  return joinTexts(sheet, texts, {
    hei: around + messages.showSheet + messages.showList,
    song: facts,
  });
}
