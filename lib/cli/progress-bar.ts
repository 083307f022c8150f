import type { Progress } from '@/lib/newsroom/archive/record-queue';

/** In characters. */
const barWidth = 30;

/** `[###       ] 12 of 40 editions` */
export function toBar({ read, total }: Progress): string {
  const full = total === 0 ? barWidth : Math.floor((read / total) * barWidth);
  return `[${'#'.repeat(full)}${' '.repeat(barWidth - full)}] ${read} of ${total} editions`;
}
