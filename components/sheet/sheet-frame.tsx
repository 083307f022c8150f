import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import { PageRules } from '../print/page-rules';
import { Sheet } from './sheet';

export interface SheetFrameProps {
  paper: Paper;
  edition: Edition;
  page: Page;
  origin?: string | undefined;
}

/**
 * A page as printed, as wide as the view. Narrow views show the list first and the sheet, to pan and
 * pinch, when it is asked for: a link to it is all that takes.
 */
export function SheetFrame({ paper, edition, page, origin }: SheetFrameProps) {
  const messages = languageOf(paper.language).messages;
  if (!page.plan) return null;
  return (
    <>
      <p className="sheet-switch">
        <a href="#sheet">{messages.showSheet}</a>
      </p>
      <div id="sheet" className="sheet-view">
        <PageRules plans={[page.plan]} />
        <p className="sheet-switch">
          <a href="#content">{messages.showList}</a>
        </p>
        <div className="sheet-frame">
          <Sheet plan={page.plan} {...{ paper, edition, page, origin }} />
        </div>
      </div>
    </>
  );
}
