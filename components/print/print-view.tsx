import type { Paper } from '@/lib/content/fields/schema';
import { editionPath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { ProofNotes } from '@/lib/newsroom/proof-notes';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { Link } from '../reader/script/link';
import { Sheet } from '../sheet/sheet';
import { TextSpacing } from '../sheet/text-spacing.client';
import { WithFaces } from '../site/fonts/with-faces';
import { listMarks, type NumberedNote, numberNotes } from './number-notes';
import { nameOfSheet, PageRules } from './page-rules';
import { PrintLinks } from './print-links';
import { ProofLegend } from './proof-legend';
import { ProofMarks } from './proof-marks';

export interface PrintViewProps {
  paper: Paper;
  edition: Edition;
  /** The pages to print, in order. */
  sheets: readonly ComposedPage[];
  /** Tells this state of the pages from another. */
  digest: string;
  /** True where a press is to cut the sheets to size. */
  marks: boolean;
  /** What is marked on the pages and listed after them, for the editor. */
  notes?: ProofNotes | undefined;
}

/** Pages as they are printed, one sheet each, at their true size and nothing besides, unless they are a proof. */
export function PrintView(props: PrintViewProps) {
  const { paper, edition, sheets, digest, marks, notes } = props;
  const title = `${paper.name} ${formatDay(edition.date, paper.language)}`;
  const numbers = sheets.map(({ plan }) => plan.number);
  const numbered = notes && numberNotes(numbers, notes);
  return (
    <WithFaces paper={paper}>
      <PageRules
        plans={sheets.map(({ plan }) => plan)}
        marks={marks}
        legend={notes !== undefined}
      />
      <main className={notes ? 'print-view proof-view' : 'print-view'} data-digest={digest}>
        <div className="print-title">
          <h1 className="font-hei">{title}</h1>
          <PrintLinks language={paper.language} date={edition.date} />
          <TextSpacing />
          <p className="spaced-way">
            <Link href={editionPath(edition.date)} prefetch={false}>
              {languageOf(paper.language).messages.showList}
            </Link>
          </p>
        </div>
        {sheets.map((sheet, index) => (
          <PrintedSheet
            key={sheet.plan.number}
            {...{ paper, sheet, marks }}
            notes={numbered?.[index]}
          />
        ))}
        {numbered?.map((ofPage, index) => {
          const sheet = sheets[index];
          return sheet && <ProofLegend key={numbers[index]} {...{ paper, sheet }} notes={ofPage} />;
        })}
      </main>
    </WithFaces>
  );
}

interface PrintedSheetProps {
  paper: Paper;
  sheet: ComposedPage;
  marks: boolean;
  notes: readonly NumberedNote[] | undefined;
}

function PrintedSheet({ paper, sheet, marks, notes }: PrintedSheetProps) {
  return (
    <div
      className={marks ? 'sheet-frame print-frame marked' : 'sheet-frame print-frame'}
      style={{ page: nameOfSheet(sheet.plan.grid) }}
    >
      <Sheet paper={paper} sheet={sheet} on="paper" />
      {notes && <ProofMarks marks={listMarks(notes)} grid={sheet.plan.grid} />}
    </div>
  );
}
