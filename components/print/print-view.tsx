import type { Paper } from '@/lib/content/schema';
import { formatDay } from '@/lib/edition/dates';
import type { Edition, Page } from '@/lib/edition/edition';
import { Sheet } from '../sheet/sheet';
import { textsOfSheets } from '../sheet/sheet-texts';
import { Fonts } from '../site/fonts';
import { nameOfSheet, PageRules } from './page-rules';
import { PrintLinks } from './print-links';

export interface PrintViewProps {
  paper: Paper;
  edition: Edition;
  /** The pages to print, in order. */
  pages: Page[];
  /** Tells this state of the pages from another. */
  digest: string;
  /** Where the paper is on the web, if that is known. */
  origin?: string | undefined;
}

/** Pages as they are printed, one sheet each, at their true size and nothing besides. */
export function PrintView({ paper, edition, pages, digest, origin }: PrintViewProps) {
  const plans = pages.flatMap(({ plan }) => plan ?? []);
  return (
    <>
      <Fonts texts={textsOfSheets(edition, pages, paper)} />
      <PageRules plans={plans} />
      <main className="print-view" data-digest={digest}>
        <div className="print-title">
          <h1>
            {paper.name} {formatDay(edition.date, paper.language)}
          </h1>
          <PrintLinks language={paper.language} date={edition.date} />
        </div>
        {pages.map(
          (page) =>
            page.plan && (
              <div
                key={page.number}
                className="sheet-frame print-frame"
                style={{ page: nameOfSheet(page.plan.grid) }}
              >
                <Sheet plan={page.plan} {...{ paper, edition, page, origin }} />
              </div>
            ),
        )}
      </main>
    </>
  );
}
