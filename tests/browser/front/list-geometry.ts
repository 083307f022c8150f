import type { Page } from '@playwright/test';

/** What an editor would send back in the lists of a view. */
export interface ListGeometry {
  /** Share of each list that is empty, of all its columns down to the foot of the longest. */
  empty: number[];
  /** Share that is cut off of each picture that is drawn. */
  cropped: number[];
}

export function measureLists(page: Page): Promise<ListGeometry> {
  return page.evaluate(() => {
    const linesOf = (element: Element): DOMRect[] => {
      const lines: DOMRect[] = [];
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        lines.push(...range.getClientRects());
      }
      return lines.filter(({ width, height }) => width > 0 && height > 0);
    };

    const emptyShareOf = (list: Element): number => {
      const { top, left, width } = list.getBoundingClientRect();
      const style = getComputedStyle(list);
      const gap = Number.parseFloat(style.columnGap) || 0;
      const most = Number(style.columnCount) || 1;
      const least = Number.parseFloat(style.columnWidth) || width;
      const count = Math.min(most, Math.max(1, Math.floor((width + gap) / (least + gap))));
      const step = (width + gap) / count;
      const feet = Array.from({ length: count }, () => top);
      for (const line of linesOf(list)) {
        const column = Math.floor((line.left - left + 1) / step);
        feet[column] = Math.max(feet[column] ?? top, line.bottom);
      }
      const full = feet.reduce((sum, foot) => sum + foot - top, 0);
      return 1 - full / (count * (Math.max(...feet) - top));
    };

    const croppedShareOf = (picture: HTMLImageElement): number => {
      const { width, height } = picture.getBoundingClientRect();
      const [whole, box] = [
        Number(picture.getAttribute('width')) / Number(picture.getAttribute('height')),
        width / height,
      ];
      return 1 - Math.min(whole / box, box / whole);
    };

    const pictures = document.querySelectorAll<HTMLImageElement>('.front img, .page-ads img');
    return {
      empty: [...document.querySelectorAll('.front')].map(emptyShareOf),
      cropped: [...pictures].filter((one) => one.checkVisibility()).map(croppedShareOf),
    };
  });
}

/** Returns the headings whose text begins in another column, but for lists of a few lines. */
export function measureParted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.front:not(.front-brief) .teaser')].flatMap((teaser) => {
      const heading = teaser.querySelector('h2')?.getBoundingClientRect();
      const [first] = teaser.querySelector('.teaser-text')?.getClientRects() ?? [];
      const isParted = heading && first && Math.abs(heading.left - first.left) > 2;
      return isParted ? [teaser.textContent ?? ''] : [];
    }),
  );
}
