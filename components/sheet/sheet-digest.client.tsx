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
  }, [isRepeated]);
  return (
    <Part ref={digest} {...attributes} aria-hidden={isRepeated || undefined}>
      {children}
    </Part>
  );
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
