import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';

/**
 * Returns the words before a correction under a story: `更正（2023年3月11日）：`, `Correction, 11 March 2023: `.
 *
 * @param date `2023-03-11`
 * @param tag the paper's language, BCP 47
 */
export function correctionHead(date: string, tag: string): string {
  return languageOf(tag).messages.correctionHead(formatDay(date.slice(0, 10), tag));
}
