'use client';

import Link, { type LinkProps } from 'next/link';
import { useRef, useState } from 'react';

/** Milliseconds that a pointer rests on a link before its view is fetched, so that passing over one fetches nothing. */
const dwell = 100;

/**
 * A link that fetches its view once a reader points at it, so that it is there at the click. Nothing is
 * fetched with Save-Data, or on a connection so slow that it would delay what is being read.
 */
export function AheadLink<T extends string>(props: LinkProps<T>) {
  const [isWished, wish] = useState(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const forget = () => clearTimeout(waiting.current);
  const wishSoon = () => {
    forget();
    if (!savesData()) waiting.current = setTimeout(() => wish(true), dwell);
  };
  return (
    <Link
      {...props}
      prefetch={isWished}
      onPointerEnter={wishSoon}
      onFocus={wishSoon}
      onPointerLeave={forget}
      // A finger that scrolls on cancels its touch.
      onPointerCancel={forget}
      onBlur={forget}
    />
  );
}

/** The properties of browsers that have them (Network Information, Media Queries 5). */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  const isSlow = connection?.effectiveType?.endsWith('2g') ?? false;
  return isSlow || connection?.saveData === true || matchMedia('(prefers-reduced-data)').matches;
}
