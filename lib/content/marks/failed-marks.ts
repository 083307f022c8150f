/**
 * Marks that are printed although their writer meant them to take effect: Markdown with a slip, or marks of other
 * programs. Each has a pattern for the text of one paragraph and says what to write instead. The patterns are
 * bounded, so that searching takes linear time, and leave alone what newspapers print: #两会#, C#, 138****5678,
 * -5度, 1.5万, [注]（见下文）.
 */
import { failedLinks, failedNotes } from './failed-links';
import type { FailedMark } from './failed-mark';
import { failedEmphasis, failedHeadings } from './failed-words';
import { foreignMarks } from './foreign-marks';

export const failedMarks: readonly FailedMark[] = [
  ...failedHeadings,
  ...failedEmphasis,
  ...failedLinks,
  ...failedNotes,
  ...foreignMarks,
];
