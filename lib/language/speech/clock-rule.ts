import type { SpokenRule } from './speech-rules';

/**
 * A time of day in figures, which is read as a ratio. No minutes are said at a full hour.
 *
 * @param hour what is said after the hours, with white space between it and the minutes where the language has some
 */
export function toClockRule(hour: string, minute: string): SpokenRule {
  return {
    pattern: /(?<![\d:：.])([01]?\d|2[0-4])[:：]([0-5]\d)(?![\d:：])/gu,
    spoken: ([, hours, minutes]) =>
      `${Number(hours)}${hour}${minutes === '00' ? '' : `${Number(minutes)}${minute}`}`.trimEnd(),
  };
}
