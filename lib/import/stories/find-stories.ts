/**
 * Tells the stories of a document apart. A story begins at headlines that a byline follows, which is certain, or at
 * headlines behind a rule, a blank run or a heading of the first story's level, which is a guess. All other short
 * lines are crossheads of the story that they are in.
 */
import { toString as textOf } from 'mdast-util-to-string';
import { isProseLine } from '../blocks/line-shapes';
import type { Block } from '../imported-document';
import { isLabelled } from './assign-headlines';
import { type BlockKind, classifyBlock } from './classify-block';

export interface FoundStory {
  /** Its lines of headlines, in their order. */
  headlines: Block[];
  /** All after them, with bylines and separators. */
  body: Kinded[];
  /** Why it begins where it does. */
  evidence: 'start' | 'byline' | 'guess';
}

export interface Kinded extends Block {
  kind: BlockKind;
}

/** Kicker, headline, deck and standing label. */
const mostHeadlines = 4;

export function findStories(blocks: readonly Block[]): FoundStory[] {
  const kinded = markPairs(
    blocks.map((block, index): Kinded => {
      const kind = classifyBlock(block);
      // The author under the last line of a poem does not make headlines of its lines.
      const isEnd = index > 0 && index === blocks.length - 1 && kind === 'byline';
      return { ...block, kind: isEnd ? 'body' : kind };
    }),
  );
  const stories: FoundStory[] = [];
  const usualGap = findUsualGap(kinded);
  const titleDepth = findTitleDepth(kinded);
  let at = 0;
  while (at < kinded.length) {
    const current = stories.at(-1);
    const run = takeRun(kinded, at, usualGap);
    const evidence =
      run.length > 0 ? judge(kinded, { at, run, current, usualGap, titleDepth }) : undefined;
    if (evidence) {
      const from = evidence === 'start' ? 0 : Math.max(0, run.length - mostHeadlines);
      const to = evidence === 'start' && run.length > mostHeadlines ? 1 : run.length;
      current?.body.push(...run.slice(0, from));
      stories.push({ headlines: run.slice(from, to), body: run.slice(to), evidence });
      at += run.length;
      continue;
    }
    const taken = run.length > 0 ? run : kinded.slice(at, at + 1);
    if (opensAnother(taken[0], current))
      stories.push({ headlines: [], body: [...taken], evidence: 'guess' });
    else if (current) current.body.push(...taken);
    else stories.push({ headlines: [], body: [...taken], evidence: 'start' });
    at += taken.length;
  }
  return joinStart(stories);
}

/** Lines that each say something of a thing, as in a forecast or a programme, are no headlines: 明天：小雨. */
function markPairs(blocks: readonly Kinded[]): Kinded[] {
  const isPair = (block: Kinded | undefined) => {
    const text = block?.kind === 'headline' ? textOf(block.node).trim() : '';
    return /^[^：:]{1,10}[：:].{1,20}$/u.test(text) && !isLabelled(text);
  };
  return blocks.map((block, index) => {
    const isInList =
      (isPair(blocks[index - 1]) && block.gap === 0) ||
      (isPair(blocks[index + 1]) && blocks[index + 1]?.gap === 0);
    return isPair(block) && isInList ? { ...block, kind: 'body' } : block;
  });
}

/** More empty lines than usual between two headlines, and at least two: they belong to different stories. */
function isBlankRun({ gap }: Block, usualGap: number): boolean {
  return gap >= Math.max(2, usualGap + 1);
}

/** The median of empty lines between blocks. */
function findUsualGap(blocks: readonly Kinded[]): number {
  const gaps = blocks
    .slice(1)
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/** The level of headings that are headlines: that of the heading with which the document begins. */
function findTitleDepth(blocks: readonly Kinded[]): number | undefined {
  const first = blocks.find(
    ({ kind }) => kind === 'headline' || kind === 'body' || kind === 'opening',
  );
  return first?.node.type === 'heading' ? first.node.depth : undefined;
}

/** Returns the headlines from a place on, up to where another block or a blank run is. */
function takeRun(blocks: readonly Kinded[], at: number, usualGap: number): Kinded[] {
  const run: Kinded[] = [];
  for (const block of blocks.slice(at)) {
    if (block.kind !== 'headline' || (run.length > 0 && isBlankRun(block, usualGap))) break;
    if (isCrosshead(block, run, blocks)) break;
    run.push(block);
  }
  return run;
}

/** A lower heading under the headline, of a level that the text has more of, is its first crosshead and no deck. */
function isCrosshead({ node }: Kinded, run: readonly Kinded[], blocks: readonly Kinded[]): boolean {
  const above = run.at(-1)?.node;
  if (node.type !== 'heading' || above?.type !== 'heading' || above.depth >= node.depth)
    return false;
  return (
    blocks.filter((one) => one.node.type === 'heading' && one.node.depth === node.depth).length > 1
  );
}

interface Place {
  at: number;
  run: readonly Kinded[];
  current: FoundStory | undefined;
  usualGap: number;
  titleDepth: number | undefined;
}

function judge(
  blocks: readonly Kinded[],
  { at, run, current, usualGap, titleDepth }: Place,
): FoundStory['evidence'] | undefined {
  const next = blocks.slice(at + run.length).find(({ kind }) => kind !== 'picture');
  const hasBody = current?.body.some(({ kind }) => kind === 'body' || kind === 'opening') === true;
  if (next?.kind === 'byline' || next?.kind === 'opening') return current ? 'byline' : 'start';
  if (!current) return 'start';
  if (!hasBody || !next || next.kind !== 'body') return undefined;
  const [first] = run;
  const before = blocks[at - 1];
  const isApart =
    before?.kind === 'separator' ||
    before?.kind === 'byline' ||
    (first !== undefined && (first.gap >= usualGap + 2 || isNotice(first, usualGap)));
  const isTitle = run.some(({ node }) => node.type === 'heading' && node.depth === titleDepth);
  return isApart || isTitle || isPairOfHeadlines(run, next) ? 'guess' : undefined;
}

/** Notices are often set under each other with no more than an empty line. */
function isNotice(block: Kinded, usualGap: number): boolean {
  const text = textOf(block.node).trim();
  return (
    isBlankRun(block, usualGap) &&
    /^\S{0,10}(?:通知|公告|启事|声明|讣告|预报|更正|简讯)$/u.test(text)
  );
}

/** Two or three lines of Chinese in front of a paragraph are a headline; a crosshead has one line. */
function isPairOfHeadlines(run: readonly Kinded[], next: Kinded): boolean {
  const areHeadlines = run.every(
    ({ node }) => node.type === 'paragraph' && /\p{Script=Han}{2}/u.test(textOf(node)),
  );
  return run.length > 1 && run.length <= 3 && areHeadlines && isProseLine(textOf(next.node));
}

/** A second paragraph with 本报讯 begins another item, also without a headline. */
function opensAnother(block: Kinded | undefined, current: FoundStory | undefined): boolean {
  if (block?.kind !== 'opening' || !current) return false;
  return (
    current.body.some(({ kind }) => kind === 'opening') ||
    (current.body.some(({ kind }) => kind === 'body') &&
      current.body.some(({ kind }) => kind === 'byline'))
  );
}

/** What comes before the first headline and is only furniture, or pictures, belongs to the first story. */
function joinStart(stories: FoundStory[]): FoundStory[] {
  const [first, second, ...rest] = stories;
  if (!first || !second || first.headlines.length > 0) return stories;
  if (first.body.some(({ kind }) => kind === 'body' || kind === 'opening')) return stories;
  return [{ ...second, body: [...first.body, ...second.body], evidence: 'start' }, ...rest];
}
