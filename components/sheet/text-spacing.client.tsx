'use client';

import { useEffect, useRef } from 'react';

/**
 * Notices where a reader has more white between letters, words or lines than the paper has (WCAG 2.2, 1.4.12). The lines of
 * a sheet have no room for it, so such readers get the list, which has.
 */
export function TextSpacing() {
  const probe = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const { current } = probe;
    if (!current) return;
    const root = document.documentElement;
    const observer = new ResizeObserver(() =>
      root.toggleAttribute('data-text-spacing', isSpaced(current)),
    );
    observer.observe(current);
    return () => {
      observer.disconnect();
      root.removeAttribute('data-text-spacing');
    };
  }, []);
  return <p ref={probe} aria-hidden="true" className="text-spacing-probe" />;
}

/** True if an element that has no spacing of its own, and lines as high as its type, has more. */
function isSpaced(element: Element): boolean {
  const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(element);
  const [letters, words, lines, type] = [letterSpacing, wordSpacing, lineHeight, fontSize].map(
    Number.parseFloat,
  );
  // `normal` is no number, and greater than nothing.
  return (letters ?? 0) > 0 || (words ?? 0) > 0 || (lines ?? 0) > (type ?? 0) * 1.2;
}
