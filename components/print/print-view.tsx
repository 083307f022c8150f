import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { formatDay } from '@/lib/language/dates';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { Sheet } from '../sheet/sheet';
import { WithFaces } from '../site/with-faces';
import { nameOfSheet, PageRules } from './page-rules';
import { PrintLinks } from './print-links';

export interface PrintViewProps {
  paper: Paper;
  edition: Edition;
  /** The pages to print, in order. */
  sheets: readonly ComposedPage[];
  /** Tells this state of the pages from another. */
  digest: string;
  /** True where a press is to cut the sheets to size. */
  marks: boolean;
}

/** Pages as they are printed, one sheet each, at their true size and nothing besides. */
export function PrintView(props: PrintViewProps) {
  const { paper, edition, sheets, digest, marks } = props;
  const title = `${paper.name} ${formatDay(edition.date, paper.language)}`;
  return (
    <WithFaces paper={paper}>
      <PageRules plans={sheets.map(({ plan }) => plan)} marks={marks} />
      <main className="print-view" data-digest={digest}>
        <div className="print-title">
          <h1 className="font-hei">{title}</h1>
          <PrintLinks language={paper.language} date={edition.date} />
        </div>
        {sheets.map((sheet) => (
          <PrintedSheet key={sheet.plan.number} {...{ paper, sheet, marks }} />
        ))}
      </main>
    </WithFaces>
  );
}

interface PrintedSheetProps {
  paper: Paper;
  sheet: ComposedPage;
  marks: boolean;
}

function PrintedSheet({ paper, sheet, marks }: PrintedSheetProps) {
  return (
    <div
      className={marks ? 'sheet-frame print-frame marked' : 'sheet-frame print-frame'}
      style={{ page: nameOfSheet(sheet.plan.grid) }}
    >
      <Sheet paper={paper} sheet={sheet} on="paper" />
    </div>
  );
}
