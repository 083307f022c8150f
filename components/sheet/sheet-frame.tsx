import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { PageRules } from '../print/page-rules';
import { Sheet } from './sheet';
import { TextSpacing } from './text-spacing.client';

export interface SheetFrameProps {
  paper: Paper;
  sheet: ComposedPage;
}

/**
 * A page as printed, as wide as the view. Narrow views show the list first and the sheet, to pan and
 * pinch, when a reader follows a link to it.
 */
export function SheetFrame({ paper, sheet }: SheetFrameProps) {
  const messages = languageOf(paper.language).messages;
  return (
    <>
      <TextSpacing />
      <div id="sheet" className="sheet-view">
        <PageRules plans={[sheet.plan]} />
        <p className="sheet-switch font-hei">
          <a href="#content">{messages.showList}</a>
        </p>
        <div className="sheet-frame">
          <Sheet paper={paper} sheet={sheet} />
        </div>
      </div>
    </>
  );
}
