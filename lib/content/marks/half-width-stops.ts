/**
 * Finds half-width full stops after Chinese characters. At the end of a line or before a closing mark, it becomes 。.
 * Between two characters it may be the dot of a name (艾力.买买提) as well, so it is reported but not changed. After a
 * Chinese number it numbers a paragraph: 一.总则.
 */
import type { HalfWidthMark } from './half-width-mark';

export function findHalfWidthStops(text: string): HalfWidthMark[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(stop)].map(({ 0: written, index }) => {
    const isLast = !/^\p{Script=Han}/u.test(text.slice(index + 1, index + 3));
    return {
      index,
      written,
      fullWidth: isLast ? '。' : written,
      finding: {
        message: 'half-width “.” after a Chinese character',
        fix: isLast ? 'write “。”' : 'write “。”, or “·” in a name',
      },
    };
  });
}

const unnumbered = '(?![一二三四五六七八九十百])\\p{Script=Han}';
const closing = '["”’」』）)]';
const stop = new RegExp(
  `(?<=\\p{Script=Han}${closing}?)\\.(?=\\s*(?:$|[\\n\\u2028])|${closing})|(?<=${unnumbered})\\.(?=\\p{Script=Han})`,
  'gu',
);
