import type { Day } from '@/lib/newsroom/archive/public-days';

/** Returns how many pages an edition has, or had when it was published; undefined if that is not known yet. */
export function countPages({ summary }: Day): number | undefined {
  return summary?.pages ?? summary?.printed;
}
