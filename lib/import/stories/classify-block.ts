/** Says what a block of a manuscript can be, from its own text: the neighbours decide later. */
import { toString as textOf } from 'mdast-util-to-string';
import { isHeadlineLine, isSpeech } from '../blocks/line-shapes';
import type { Block } from '../imported-document';
import { findOpening, isBracketedByline, isBylineLine } from './byline-lines';

export type BlockKind =
  /** A rule or a line of marks between stories. */
  | 'separator'
  /** What belongs to the page and not to a story: page numbers, dates, names of editors. */
  | 'furniture'
  /** A line that has nothing but credits. */
  | 'byline'
  /** A paragraph that begins with its byline: 本报讯（记者 …）. */
  | 'opening'
  | 'headline'
  | 'picture'
  | 'note'
  | 'body';

export function classifyBlock({ node }: Block): BlockKind {
  if (node.type === 'thematicBreak') return 'separator';
  if (node.type === 'heading') return 'headline';
  if (node.type === 'footnoteDefinition') return 'note';
  if (node.type !== 'paragraph') return 'body';
  if (node.children.some(({ type }) => type === 'image')) return 'picture';
  if (node.children.some(({ type }) => type === 'break')) return 'body';
  const text = textOf(node).trim();
  if (rule.test(text) || bodyLabel.test(text)) return 'separator';
  if (furniture.some((pattern) => pattern.test(text))) return 'furniture';
  if (isBylineLine(text) || isBracketedByline(text)) return 'byline';
  if (findOpening(text) !== undefined) return 'opening';
  if (endMark.test(text) || creditLabel.test(text) || isSpeech(text)) return 'body';
  return isHeadlineLine(text) ? 'headline' : 'body';
}

const rule = /^[\s*＊—－\-=_~·•◆★☆※#]{3,}$/u;

/** What contributors write between the headline and the text. */
const bodyLabel = /^[【[]?(?:正文|内容)[】\]]?\s*[：:]?$/u;

/** （完）, which newspapers write under the last line of a story. */
const endMark = /^[（(【[]?\s*(?:完|全文完|end|ends)\s*[）)】\]]?$/i;

const creditLabel =
  /^(?:来源|來源|编辑|編輯|责编|责任编辑|审核|審核|初审|复审|终审|校对|校對|监制|制作|作者|图片|统筹|值班|投稿|电话|電話|邮箱|地址|出品|Source|Contact|Tel)\s*[:：｜|/／]/i;

const furniture: readonly RegExp[] = [
  /^第?\s*[A-Z]?\d{1,3}\s*版(?:\s*[：:·]?\s*\S{0,10})?$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|週|周)[一二三四五六日].{0,20}$/u,
  /^(?:责任|本版|值班)?(?:编辑|主编|編輯)\s*[:：\s]\s*\S+\s+.*(?:校对|校對|版式|美编|组版|审读)/u,
  /^[—–-]\s*\d{1,3}\s*[—–-]$/u,
  /^page \d{1,3}(?: of \d{1,3})?$/i,
  /^第\s*\d{1,3}\s*页(?:\s*[/／共]?\s*共?\s*\d{1,3}\s*页)?$/u,
];
