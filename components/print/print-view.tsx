import type { Paper } from '@/lib/content/fields/schema';
import { formatDay } from '@/lib/edition/dates';
import type { Edition, Page } from '@/lib/edition/edition';
import { Sheet } from '../sheet/sheet';
import { textsOfSheets } from '../sheet/sheet-texts';
import { Fonts, joinTexts } from '../site/fonts';
import { CropMarks, slugLine } from './crop-marks';
import { nameOfSheet, PageRules } from './page-rules';
import { PrintLinks, textOfPrintLinks } from './print-links';

export interface PrintViewProps {
  paper: Paper;
  edition: Edition;
  /** The pages to print, in order. */
  pages: Page[];
  /** Tells this state of the pages from another. */
  digest: string;
  /** Where the paper is on the web, if that is known. */
  origin?: string | undefined;
  /** True where a press is to cut the sheets to size. */
  marks: boolean;
}

/** Pages as they are printed, one sheet each, at their true size and nothing besides. */
export function PrintView(props: PrintViewProps) {
  const { paper, edition, pages, digest, marks } = props;
  const texts = textsOfSheets(edition, pages, paper);
  const title = `${paper.name} ${formatDay(edition.date, paper.language)}`;
  const links = textOfPrintLinks(paper.language);
  const plans = pages.map(({ plan }) => plan);
  return (
    <>
      <Fonts texts={joinTexts(texts, { hei: title + links + (marks ? slugLines(props) : '') })} />
      <PageRules plans={plans} marks={marks} />
      <main className="print-view" data-digest={digest}>
        <div className="print-title">
          <h1>{title}</h1>
          <PrintLinks language={paper.language} date={edition.date} />
        </div>
        {pages.map((page) => (
          <PrintedSheet key={page.number} page={page} {...props} />
        ))}
      </main>
    </>
  );
}

function PrintedSheet({ page, paper, edition, origin, marks }: PrintViewProps & { page: Page }) {
  const { plan } = page;
  return (
    <div
      className={marks ? 'sheet-frame print-frame marked' : 'sheet-frame print-frame'}
      style={{ page: nameOfSheet(plan.grid) }}
    >
      <Sheet plan={plan} {...{ paper, edition, page, origin }} loading="eager" />
      {marks && <CropMarks grid={plan.grid} {...{ paper, edition, page }} />}
    </div>
  );
}

/** All slug lines, for the face they are set in. */
function slugLines({ paper, edition, pages }: PrintViewProps): string {
  return pages.map((page) => slugLine({ paper, edition, page, grid: page.plan.grid })).join('');
}
