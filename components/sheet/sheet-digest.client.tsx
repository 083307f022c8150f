'use client';

import { type HTMLAttributes, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface SheetDigestProps extends HTMLAttributes<HTMLElement> {
  as: 'div' | 'section';
}

/**
 * The list of a page whose sheet is above it on wide windows. There it repeats the stories of the sheet in brief, for the
 * eye and the mouse alone: screen readers and the Tab key go through the sheet, so that each story is met once.
 */
export function SheetDigest({ as: Part, children, ...attributes }: SheetDigestProps) {
  const digest = useRef<HTMLDivElement>(null);
  const isRepeated = useSheetShown();
  // At once: what is hidden from screen readers must not be reached by the Tab key for a moment.
  useLayoutEffect(() => {
    for (const link of digest.current?.querySelectorAll('a') ?? []) {
      if (isRepeated) link.tabIndex = -1;
      else link.removeAttribute('tabindex');
    }
    if (!isRepeated) showPictures();
  }, [isRepeated]);
  return (
    <Part ref={digest} {...attributes} aria-hidden={isRepeated || undefined}>
      {children}
    </Part>
  );
}

/**
 * Lets the first pictures of a list be as sharp as they are large. Where the sheet is shown they are not, so the browser has
 * their smallest copies (teaser.tsx).
 */
function showPictures(): void {
  if (!document.documentElement.matches('[data-large-print], [data-text-spacing]')) return;
  for (const copies of document.querySelectorAll('source:has(~ .teaser-picture[loading="eager"])'))
    copies.setAttribute('sizes', 'min(45rem, 100vw)');
}

/** True while the sheet of the view is shown, whatever shows it: the window's width, a link to it, or a setting. */
function useSheetShown(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const sheet = document.getElementById('sheet');
    if (!sheet) return;
    const observer = new ResizeObserver(() => setShown(sheet.getClientRects().length > 0));
    observer.observe(sheet);
    return () => observer.disconnect();
  }, []);
  return isShown;
}
