/** Finds the letter around a story in the lines of a mail: what its sender writes to the editor, and not to readers. */
import { isProseLine } from '../blocks/line-shapes';
import { isBylineLine } from '../stories/byline-lines';
import {
  isCaption,
  isClosing,
  isContact,
  isCourtesy,
  isDeviceLine,
  isForwardHeader,
  isForwardMark,
  isGreeting,
  isGreetingWithCourtesy,
  isNameOrPlace,
  isQuotationMark,
} from './letter-lines';

export interface LetterPart {
  /** `the greeting` */
  name: string;
  /** Indexes of its lines. */
  lines: number[];
}

/**
 * @param lines of a mail without spaces around them; empty ones may be among them
 * @param title the subject, so that a headline such as 你好！ is no greeting
 */
export function findLetter(lines: readonly string[], title: string): LetterPart[] {
  let rest = lines.flatMap((line, index) => (line === '' ? [] : [index]));
  const parts: LetterPart[] = [];
  const take = (name: string, taken: readonly number[]) => {
    if (taken.length === 0) return;
    parts.push({ name, lines: [...taken].sort((a, b) => a - b) });
    rest = rest.filter((index) => !taken.includes(index));
  };
  const textOf = (index: number | undefined) => (index === undefined ? '' : (lines[index] ?? ''));
  take('the signature', findSignature(rest, textOf));
  for (const part of findForward(rest, textOf)) take(part.name, part.lines);
  take('the mail that is answered', findQuoted(rest, textOf));
  take('the greeting', findGreeting(rest, { textOf, title }));
  take('the end of the letter', findEnd(rest, { textOf, title }));
  // A mail that is nothing but a letter is imported as it is.
  return rest.length === 0 ? [] : parts;
}

type TextOf = (index: number | undefined) => string;

/** In characters: a name, an employer, its address, and what lawyers add. */
const longestSignature = 400;
const mostSignatureLines = 12;

/** What follows a line `-- `, and lines that phones add. */
function findSignature(rest: readonly number[], textOf: TextOf): number[] {
  const at = rest.findLastIndex((index) => /^--(?!-)/.test(textOf(index)));
  const after = at < 0 ? [] : rest.slice(at);
  const length = after.map(textOf).join('').length;
  if (after.length > 0 && after.length <= mostSignatureLines && length <= longestSignature)
    return [...after];
  return rest.slice(-3).filter((index) => isDeviceLine(textOf(index)));
}

/** In characters: 请查收附件，谢谢！ A longer text over a forwarded mail is a story itself. */
const longestNote = 200;

/** The head of a forwarded mail, and the words of whoever forwards it. */
function findForward(rest: readonly number[], textOf: TextOf): LetterPart[] {
  const parts: LetterPart[] = [];
  let from = 0;
  for (let at = 0; at < rest.length; at += 1) {
    const hasMark = isForwardMark(textOf(rest[at]));
    let end = hasMark ? at + 1 : at;
    while (end < rest.length && isForwardHeader(textOf(rest[end]))) end += 1;
    const headers = end - at - (hasMark ? 1 : 0);
    if (headers < (hasMark ? 1 : 3)) continue;
    const above = rest.slice(from, at);
    const below = rest.slice(end);
    if (sizeOf(above, textOf) <= longestNote && sizeOf(below, textOf) > 0) {
      parts.push({ name: 'what is written over the forwarded mail', lines: above });
      parts.push({ name: 'the head of the forwarded mail', lines: rest.slice(at, end) });
      from = end;
      at = end - 1;
      continue;
    }
    const isShort = sizeOf(below, textOf) < sizeOf(above, textOf);
    parts.push({
      name: 'the mail that is answered',
      lines: rest.slice(at, isShort ? undefined : end),
    });
    break;
  }
  return parts.filter(({ lines }) => lines.length > 0);
}

function sizeOf(indexes: readonly number[], textOf: TextOf): number {
  return indexes.map(textOf).join('').length;
}

/** On … wrote: and the lines that it quotes, up to the end. */
function findQuoted(rest: readonly number[], textOf: TextOf): number[] {
  const at = rest.findIndex((index) => isQuotationMark(textOf(index)));
  const quoted = at <= 0 ? [] : rest.slice(at + 1);
  const isQuoted = quoted.length > 0 && quoted.every((index) => textOf(index).startsWith('>'));
  return isQuoted ? rest.slice(at) : [];
}

interface Looking {
  textOf: TextOf;
  title: string;
}

/** The first line, and a sentence or two that hand over the story. */
function findGreeting(rest: readonly number[], { textOf, title }: Looking): number[] {
  const first = textOf(rest[0]);
  const isTitle = first.replace(/\s/g, '') === title.replace(/\s/g, '');
  if (rest.length < 2 || isTitle) return [];
  if (!isGreeting(first) && !isGreetingWithCourtesy(first)) return [];
  let end = 1;
  // A mail that is nothing but courtesies is still imported with its last line.
  while (end <= 2 && end < rest.length - 1 && isCourtesy(textOf(rest[end]))) end += 1;
  return rest.slice(0, end);
}

/** In lines: closing, name, employer, address, postcode, telephone, mail, date. */
const longestEnd = 14;

function findEnd(rest: readonly number[], { textOf, title }: Looking): number[] {
  const first = Math.max(1, rest.length - longestEnd);
  const isOfEnd = (index: number) => {
    const line = textOf(index);
    return isClosing(line) || isContact(line) || isNameOrPlace(line) || isDeviceLine(line);
  };
  let start = rest.length;
  for (let at = rest.length - 1; at >= first; at -= 1) {
    const line = textOf(rest[at]);
    if (isClosing(line) || isDeviceLine(line)) start = at;
    else if (!isOfEnd(rest[at] ?? 0) && !isCourtesy(line) && !isCaption(line)) break;
  }
  start = Math.min(
    start,
    isAnnouncement(textOf(rest[0]), title) ? start : findContacts(rest, textOf),
  );
  // A courtesy over the closing is addressed to the editor as well: 望采用！
  while (
    start > first &&
    start < rest.length &&
    isCourtesy(textOf(rest[start - 1])) &&
    !isProseLine(textOf(rest[start - 1]))
  )
    start -= 1;
  return rest
    .slice(start)
    .filter((index) => !isCaption(textOf(index)) && !isBylineLine(textOf(index)));
}

/** Notices tell readers where to call. */
function isAnnouncement(...titles: string[]): boolean {
  return titles.some((title) =>
    /(?:公告|通告|通知|公示|启事|啟事|声明|广告|招聘|招租|讣告|征文|征稿|热线)|\b(?:notice|vacancy|wanted|for sale|call for|events?)\b/i.test(
      title,
    ),
  );
}

/** Where the lines with telephone numbers and addresses at the end begin, with the name over them. */
function findContacts(rest: readonly number[], textOf: TextOf): number {
  let start = rest.length;
  let at = rest.length - 1;
  while (at > 0) {
    const line = textOf(rest[at]);
    if (isContact(line)) start = at;
    else if (!isNameOrPlace(line) || isBylineLine(line) || rest.length - at > longestEnd) break;
    at -= 1;
  }
  if (start === rest.length) return start;
  const above = textOf(rest[start - 1]);
  const isName =
    start > 1 &&
    /^(?:\p{Script=Han}{2,4}|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3})$/u.test(above);
  return isName && !isBylineLine(above) ? start - 1 : start;
}
