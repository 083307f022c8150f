/**
 * Gives the lines above a story their fields. In Chinese papers a kicker (引题) is set over the headline (主题) and a
 * deck (副题) under it; which of two lines is the headline cannot be seen in plain text, so it is reported as a guess.
 */
import { toString as textOf } from 'mdast-util-to-string';
import { limits } from '@/lib/content/limits';
import type { Block, Note, StoryHead } from '../imported-document';

export function assignHeadlines(blocks: readonly Block[], notes: Note[]): StoryHead {
  const lines = blocks.map(({ node }) => ({
    text: textOf(node)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
    depth: node.type === 'heading' ? node.depth : undefined,
  }));
  const labelled = readLabels(
    lines.map(({ text }) => text),
    notes,
  );
  if (labelled) return labelled;
  const head: StoryHead = {};
  const rest = [...lines];
  if (rest.length > 2 && isSlogan(rest[0]?.text ?? '')) head.label = rest.shift()?.text ?? '';
  const deck = rest.findIndex(({ text }, index) => index > 0 && /^[—–-]{2}/.test(text));
  const styled = findStyled(rest);
  const title = styled ?? (deck > 0 ? deck - 1 : findTitle(rest.map(({ text }) => text)));
  const above = rest.slice(0, title).map(({ text }) => text);
  const under = rest.slice(title + 1).map(({ text }) => text);
  const name = rest[title]?.text;
  if (name !== undefined) head.title = name;
  const kicker =
    above.length > 1 && !head.label && fits(above[0] ?? '', limits.column) ? above.slice(1) : above;
  if (kicker.length < above.length && above[0] !== undefined) head.label = above[0];
  if (kicker.length > 0) head.kicker = kicker.join('　');
  if (under.length > 0) head.deck = under.join('　');
  if (lines.length > 1 && styled === undefined) {
    notes.push({
      kind: 'guessed',
      text: `of ${lines.length} lines above the text, “${name}” is the headline`,
    });
  }
  return head;
}

type Field = 'title' | 'kicker' | 'deck';

/** What contributors write before the lines of a headline. */
const labels: readonly [Field, RegExp][] = [
  ['title', toLabel('标题|標題|主题|主標題|主标题|题目|題目|title|headline')],
  ['kicker', toLabel('引题|肩题|眉题|引題|kicker')],
  ['deck', toLabel('副题|副标题|副題|副標題|子标题|subtitle|deck')],
];

/** A label has a colon behind it or brackets around it, or both: 标题：…, （主题）…, 【副题】：…. */
function toLabel(words: string): RegExp {
  return new RegExp(
    String.raw`^(?:[【[（(]\s*(?:${words})\s*[】\]）)]\s*[：:]?|(?:${words})\s*[：:])\s*`,
    'i',
  );
}

/** True for a line that says which part of the headline it is: 标题：…. */
export function isLabelled(line: string): boolean {
  return labels.some(([, pattern]) => pattern.test(line));
}

/** Returns the fields of lines that say what they are; undefined if none of them is the headline. */
function readLabels(lines: readonly string[], notes: Note[]): StoryHead | undefined {
  const head: StoryHead = {};
  let current: Field | undefined;
  const left: string[] = [];
  for (const line of lines) {
    const [field, pattern] = labels.find(([, one]) => one.test(line)) ?? [];
    if (field) left.push(`“${line}”`);
    const place: Field = field ?? (current === undefined ? 'kicker' : 'deck');
    const text = pattern ? line.replace(pattern, '') : line;
    head[place] = head[place] === undefined ? text : `${head[place]}　${text}`;
    current = place === 'kicker' && !field ? current : place;
  }
  if (left.length === 0 || head.title === undefined) return undefined;
  notes.push({ kind: 'changed', text: `labels are left out of ${left.join(' and ')}` });
  return head;
}

/**
 * Returns the index of the headline among lines that look alike: the middle one of three. Of two it is the second,
 * under its kicker, except where the second gives the figures to the first: then that is the deck.
 */
function findTitle(lines: readonly string[]): number {
  if (lines.length !== 2) return lines.length > 2 ? lines.length - 2 : lines.length - 1;
  const [first = '', second = ''] = lines;
  return figures.test(second) && !figures.test(first) && !fits(first, shortKicker) ? 0 : 1;
}

/** Numbers with their unit at the start: 五十个项目投资逾三百亿元. */
const figures =
  /^\p{Script=Han}{0,3}(?:\d|[一二三四五六七八九十百千两]+[个人名项亿万元家处次场天台辆座条亩吨公年])/u;
/** In characters: 百岁老人 is a kicker, whatever follows. */
const shortKicker = 6;

function fits(text: string, most: number): boolean {
  return [...text].length <= most;
}

/** The standing label of a series is a row of short phrases of the same length: 稳经济 促发展 强信心. */
function isSlogan(text: string): boolean {
  const phrases = text.split(/[\s\u3000·]+/u);
  const [first = ''] = phrases;
  return (
    phrases.length > 1 &&
    [...first].length <= 4 &&
    phrases.every((phrase) => phrase.length === first.length)
  );
}

/** Returns the index of the only line with the highest style of heading, if styles tell the lines apart. */
function findStyled(lines: readonly { depth: number | undefined }[]): number | undefined {
  const depths = lines.map(({ depth }) => depth ?? 7);
  const highest = Math.min(...depths);
  const isAlone = depths.filter((depth) => depth === highest).length === 1;
  return lines.length > 0 && highest < 7 && isAlone ? depths.indexOf(highest) : undefined;
}
