import type { SetHeading } from '@/lib/layout/model/typeset-text';
import type { Typography } from '@/lib/layout/model/typography';

/**
 * What is left of a headline's size when its breaks are counted against it, as a share of one: a larger
 * word is worth another line, but not a phrase torn in two, nor a line that ends with the head of the
 * next phrase. So `万亩野生杏林　只待游人来` stands on two lines rather than, larger, on three.
 */
export function judgeBreaks(
  { lines, brokenWords }: SetHeading,
  { hasWordSpaces }: Pick<Typography, 'hasWordSpaces'>,
): number {
  const isHan = !hasWordSpaces;
  const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  const isTorn = lines.slice(0, -1).some(({ after }) => after === '');
  let share = brokenWords > 0 ? cost.brokenWord : 1;
  let said = '';
  for (const [index, { after }] of lines.slice(0, -1).entries()) {
    said += texts[index];
    share *= costOfBreak(said, after, isHan);
  }
  if (isHan && isTorn)
    share *= cost.mixedLine ** texts.filter((text) => text.includes('　')).length;
  return isUneven(lines) ? share * cost.unevenLines : share;
}

/** Shares that each of them leaves; tried on the headlines of a month of news in two languages. */
const cost = {
  atSpace: 0.97,
  behindMark: 0.93,
  betweenWords: 0.72,
  insideQuotation: 0.7,
  mixedLine: 0.72,
  unevenLines: 0.85,
  brokenWord: 0.3,
};

function costOfBreak(said: string, after: string, isHan: boolean): number {
  const open = count(said, /[“‘《〈（]/g) > count(said, /[”’》〉）]/g) ? cost.insideQuotation : 1;
  if (after !== '' || !isHan) return cost.atSpace * open;
  if (/[，。、：；！？”’）》〉…—]$/.test(said)) return cost.behindMark * open;
  return cost.betweenWords * open;
}

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** A line less than two fifths of the longest stands lost. */
function isUneven(lines: SetHeading['lines']): boolean {
  const widths = lines.map(({ width }) => width);
  return Math.min(...widths) < 0.4 * Math.max(...widths);
}
