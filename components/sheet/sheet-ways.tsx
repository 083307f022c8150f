import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import { PrintLinks } from '../print/print-links';
import { KeepTool } from '../reader/keep/keep-tool';
import { ReaderTools } from '../reader/reader-tools';
import { Message } from '../site/message';
import { PageStrip, type PageStripProps } from './page-strip';

export interface SheetWaysProps extends Omit<PageStripProps, 'paper' | 'edition'> {
  paper: Paper;
  edition: Edition;
}

/**
 * What belongs to the sheets of an edition: files to take away, keeping it on the device, and its pages in small. It is
 * under the sheet, where there is room for one. Narrow windows show the stories first, so there it is behind one word at
 * the end of the row of tools, with the link to the sheet.
 */
export function SheetWays({ paper, edition, sheets, current, query }: SheetWaysProps) {
  const { language } = paper;
  const { messages } = languageOf(language);
  return (
    <details className="sheet-ways">
      <summary className="font-hei">
        <Message language={language} text={messages.takeAway.more} />
      </summary>
      <p className="sheet-switch font-hei">
        <a href="#sheet">{messages.showSheet}</a>
      </p>
      <PrintLinks language={language} date={edition.date} page={current} />
      <ReaderTools>
        <KeepTool edition={edition} language={language} />
      </ReaderTools>
      <PageStrip {...{ paper, edition, sheets, current, query }} />
    </details>
  );
}
