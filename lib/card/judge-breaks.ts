import { findPhraseSpaces } from '@/lib/layout/headings/phrase-spaces';
import type { SetHeading } from '@/lib/layout/model/typeset-text';
import type { Typography } from '@/lib/layout/model/typography';

/**
 * Rates the line breaks of a headline: a factor from 0 to 1 for its size, which is lower for worse breaks. So a
 * larger size is worth another line, but not a phrase broken in two, nor a line that ends with the beginning
 * of the next phrase: `万亩野生杏林　只待游人来` is set on two lines rather than, larger, on three.
 */
export function judgeBreaks(
  { lines, brokenWords, badBreaks }: SetHeading,
  { hasWordSpaces }: Pick<Typography, 'hasWordSpaces'>,
): number {
  const isHan = !hasWordSpaces;
  const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  const isTorn = lines.slice(0, -1).some(({ after }) => after === '');
  let share = (brokenWords > 0 ? cost.brokenWord : 1) * cost.badBreak ** badBreaks;
  let before = '';
  for (const [index, { after }] of lines.slice(0, -1).entries()) {
    before += texts[index];
    share *= costOfBreak(before, after, isHan);
  }
  if (isHan && isTorn)
    share *= cost.mixedLine ** texts.filter((text) => findPhraseSpaces(text).length > 0).length;
  return isUneven(lines) ? share * cost.unevenLines : share;
}

/** The factors, tuned on the headlines of a month of news in two languages. */
const cost = {
  atSpace: 0.97,
  behindMark: 0.93,
  betweenWords: 0.72,
  insideQuotation: 0.7,
  mixedLine: 0.72,
  unevenLines: 0.85,
  /** Inside a compound, or before 的; also a line with parts of two phrases. */
  badBreak: 0.6,
  brokenWord: 0.3,
};

function costOfBreak(before: string, after: string, isHan: boolean): number {
  const isOpen = count(before, /[“‘《〈（]/g) > count(before, /[”’》〉）]/g);
  const open = isOpen ? cost.insideQuotation : 1;
  if (after !== '' || !isHan) return cost.atSpace * open;
  if (/[，。、：；！？”’）》〉…—]$/.test(before)) return cost.behindMark * open;
  return cost.betweenWords * open;
}

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** True if the shortest line has less than two fifths of the longest one's width. */
function isUneven(lines: SetHeading['lines']): boolean {
  const widths = lines.map(({ width }) => width);
  return Math.min(...widths) < 0.4 * Math.max(...widths);
}
