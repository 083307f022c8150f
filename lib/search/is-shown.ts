import { toDay } from './article-ids';
import type { ShownDates } from './search-index';

/** Returns a function that is true for the day of an edition that may be found. */
export function openIsShown(shown: ShownDates): (day: number) => boolean {
  if (shown === 'all') return () => true;
  const days = new Set(shown.map(toDay));
  return (day) => days.has(day);
}
