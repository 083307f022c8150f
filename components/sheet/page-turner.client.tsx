'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

export interface PageTurnerProps<T extends string> {
  /** Addresses of the pages before and after. */
  previous?: Route<T> | undefined;
  next?: Route<T> | undefined;
}

/** Least length of a swipe, in px: a fifth of a phone's width. */
const swipeLength = 80;

/** Turns pages by ← and → and by a swipe; the links at the foot do the same without script. */
export function PageTurner<T extends string>({ previous, next }: PageTurnerProps<T>) {
  const router = useRouter();
  useEffect(() => {
    // Where text runs from right to left, the next page lies at the left.
    const isFromRight = document.documentElement.dir === 'rtl';
    const atLeft = isFromRight ? next : previous;
    const atRight = isFromRight ? previous : next;
    const turn = (to: Route<T> | undefined) => to && router.push(to);
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (isOfControl(event.target)) return;
      if (event.key === 'ArrowLeft') turn(atLeft);
      if (event.key === 'ArrowRight') turn(atRight);
    };
    let start: Touch | undefined;
    const onStart = ({ touches, target }: TouchEvent) => {
      const turns = touches.length === 1 && !isPanned() && !isOfControl(target);
      start = turns ? touches[0] : undefined;
    };
    const onEnd = ({ changedTouches: [end] }: TouchEvent) => {
      if (!start || !end) return;
      const across = end.clientX - start.clientX;
      const down = end.clientY - start.clientY;
      if (Math.abs(across) < swipeLength || Math.abs(across) < Math.abs(down) * 2) return;
      turn(across > 0 ? atLeft : atRight);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('touchstart', onStart, { passive: true });
    document.addEventListener('touchend', onEnd, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('touchstart', onStart);
      document.removeEventListener('touchend', onEnd);
    };
  }, [router, previous, next]);
  return null;
}

/** True for what is meant for a field, a slider or a dialog and not for the page. */
function isOfControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null
  );
}

/** True if the reader has zoomed in or opened the wide sheet, where a swipe moves the view. */
function isPanned(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1 || location.hash === '#sheet';
}
