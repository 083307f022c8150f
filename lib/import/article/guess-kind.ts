/**
 * Guesses the kind of an article from what it certainly shows: a poem is lines and nothing else, and the titles of
 * notices and obituaries say what they are.
 */
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ArticleKind } from '@/lib/content/article-kind';
import type { Block, StoryHead } from '../imported-document';

/** Returns undefined for news, and where the file itself names the kind. */
export function guessKind(head: StoryHead, blocks: readonly Block[]): ArticleKind | undefined {
  if (head.others && 'kind' in head.others) return undefined;
  const title = (head.title ?? '').trim();
  if (obituary.test(title)) return 'obituary';
  if (notice.test(title) && blocks.length <= longestNotice) return 'notice';
  return isPoem(head, blocks) ? 'verse' : undefined;
}

const obituary = /^(?:讣告|讣闻|訃告|訃聞)|(?:讣告|訃告)$/u;

const notice = /(?:公告|通告|公示|启事|啟事|停水通知|停电通知|遗失声明)$/u;

/** A report on a notice is longer than one. */
const longestNotice = 12;

/** A poet is named, and all there is are lines without the colons of programmes and forecasts. */
function isPoem({ byline }: StoryHead, blocks: readonly Block[]): boolean {
  if (byline === undefined || blocks.length === 0) return false;
  const lines = blocks.flatMap(({ node }) => linesOf(node));
  return lines.length >= fewestLines && lines.every((line) => line !== '' && !/[：:]/u.test(line));
}

/** Those of the shortest poem. */
const fewestLines = 4;

/** The lines of a paragraph that has several; of anything else, one empty line. */
function linesOf(node: RootContent): string[] {
  if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'break')) return [''];
  const texts = node.children.map((child) => (child.type === 'break' ? '\n' : textOf(child)));
  return texts
    .join('')
    .split('\n')
    .map((line) => line.trim());
}
