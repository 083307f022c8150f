import type { Progress } from '@/lib/newsroom/archive/record-queue';

/** In characters. */
const barWidth = 30;

/** `[###       ] 12 of 40 editions, 1500 articles/s` */
export function toBar(progress: Progress, rate?: number): string {
  const { read, total } = progress;
  const full = total === 0 ? barWidth : Math.floor((read / total) * barWidth);
  return `[${'#'.repeat(full)}${' '.repeat(barWidth - full)}] ${describeProgress(progress, rate)}`;
}

/** @param rate articles that are read in a second */
export function describeProgress({ read, total }: Progress, rate?: number): string {
  return `${read} of ${total} editions${rate === undefined ? '' : `, ${rate} articles/s`}`;
}
