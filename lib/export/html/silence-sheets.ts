import type { Element, Root } from 'hast';
import { listElements } from './elements';

/**
 * Hides the sheets in a part of a page from screen readers and from the Tab key, where a list or the stories themselves are
 * in the page as well, so that each story is heard once. On the site a script hides whichever of the two is not shown.
 * Sheets remain text to be read, searched and selected, with links to click.
 */
export function silenceSheets(part: Root | Element): void {
  const sheets = listElements(part, 'section').filter(
    ({ properties }) => properties.dataPage !== undefined,
  );
  for (const sheet of sheets) {
    sheet.properties.ariaHidden = 'true';
    for (const link of listElements(sheet, 'a')) link.properties.tabIndex = -1;
  }
}
