import type { Paper } from '@/lib/content/fields/schema';
import { editionPath, largePdfPath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { namesOf } from '@/lib/edition/words/names-of';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { Link } from '../reader/script/link';
import { toViewHref } from '../reader/script/reader-script';
import { Sheet } from '../sheet/sheet';
import { TextSpacing } from '../sheet/text-spacing.client';
import { WithFaces } from '../site/fonts/with-faces';
import { drawWords } from '../site/phrases';
import { ProofMark } from '../site/proof-mark';
import { nameOfSheet, PageRules } from './page-rules';

export interface LargeViewProps {
  paper: Paper;
  edition: Edition;
  sheets: readonly ComposedPage[];
  /** Tells this state of the pages from another. */
  digest: string;
}

/**
 * The pages of a large-print edition at their true size. A window that is narrower than a page shows the same text in
 * the same size as one column without pages, so that nobody has to pan.
 */
export function LargeView({ paper, edition, sheets, digest }: LargeViewProps) {
  const { language } = paper;
  const { messages } = languageOf(language);
  const names = [...namesOf(edition.articles, paper, [])];
  return (
    <WithFaces paper={paper}>
      {edition.status !== 'published' && <ProofMark language={language} />}
      <PageRules plans={sheets.map(({ plan }) => plan)} />
      <main className="print-view large-view" data-digest={digest}>
        <TextSpacing />
        <div className="print-title">
          <h1 className="font-hei">
            {paper.name}{' '}
            <span className="whitespace-nowrap">{formatDay(edition.date, language)}</span> ·{' '}
            {messages.largePrint}
          </h1>
          <ul className="print-links font-hei">
            <li>
              <Link href={editionPath(edition.date)} prefetch={false}>
                {formatDay(edition.date, language)}
              </Link>
            </li>
            <li>
              <a href={toViewHref(largePdfPath(edition.date))}>{messages.editionPdf}</a>
            </li>
          </ul>
        </div>
        {sheets.map((sheet) => (
          <div
            key={sheet.plan.number}
            className="sheet-frame print-frame"
            style={{ page: nameOfSheet(sheet.plan.grid) }}
          >
            <Sheet
              paper={paper}
              sheet={sheet}
              on="paper"
              reflow={{ language, drawWords: (text, own) => drawWords(text, names, own) }}
            />
          </div>
        ))}
      </main>
    </WithFaces>
  );
}
