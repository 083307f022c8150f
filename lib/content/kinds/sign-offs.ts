/**
 * Finds signatures with their dates (落款): the short last lines of a notice, an obituary or a letter, which papers set
 * at the right. In letters there is one under each of them.
 */
import type { Element, Root } from 'hast';
import { visibleText } from '../body/visible-text';
import { widthOf } from './verse-lines';

/** Marks the paragraphs of the last signature of a text by their class. */
export function markSignOff(body: Root): void {
  markBefore(body, lastOfText(body));
}

/** Marks the signature of each letter: the short lines that end what is no sentence. */
export function markSignOffs(body: Root): void {
  markWishes(body);
  for (const [index, child] of body.children.entries()) {
    const next = body.children[index + 1];
    if (isSignature(child) && !(next && isSignature(next))) markBefore(body, index);
  }
}

/** The index of the last block that is no picture and no note. */
function lastOfText({ children }: Root): number {
  return children.findLastIndex(
    (child) => child.type === 'element' && !/^(?:figure|section|aside)$/.test(child.tagName),
  );
}

/** The office, the name, the date. */
const mostParagraphs = 3;

/** Marks the signature that ends at an index, if there is text before it. */
function markBefore({ children }: Root, last: number): void {
  let first = last + 1;
  while (last - first + 1 < mostParagraphs && isSignature(children[first - 1])) first--;
  const before = children[first - 1];
  const isUnderText = before?.type === 'element' && before.tagName !== 'h2';
  if (!isUnderText) return;
  for (const child of children.slice(first, last + 1))
    if (child.type === 'element') child.properties.className = ['sign-off'];
}

function isSignature(node: Root['children'][number] | undefined): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'p') return false;
  // A line in bold is a title.
  const [only, ...more] = node.children;
  if (more.length === 0 && only?.type === 'element' && only.tagName === 'strong') return false;
  const lines = visibleText(node).trim().split('\n');
  return lines.length <= mostLines && lines.every((line) => isSignatureLine(line.trim()));
}

/** An address under a name included. */
const mostLines = 4;

/** In em: an office with its city. */
const longestLine = 22;

function isSignatureLine(line: string): boolean {
  if (line === '' || widthOf(line) > longestLine) return false;
  return !closing.test(line) && !salutation.test(line) && !sentence.test(line);
}

/** What ends a sentence or leads on to something is no signature; `Jr.` and `Ltd.` are. */
const sentence =
  /(?:[。！？；：，、…]|[!?:;]|(?<!\b(?:Jr|Sr|Ltd|Inc|Co|Corp|Esq|Dr|Ph\.?D|M\.?D|\p{Lu}))\.)[”’」』"')）]?$|[：。](?!$)/u;

/** 此致、敬礼 and the last words of notices, which are part of the text. */
const closing = /^(?:此致|敬礼|谨此|特此|專此|专此|谨启|以上|敬具)/;

const salutation = /^(?:dear\b|sirs?\b,|madam\b|to the editor\b|liebe|sehr geehrte|cher|estimad)/i;

/** 敬礼 begins at the edge, under 此致 with its indent: the form of Chinese letters. */
function markWishes(body: Root): void {
  for (const child of body.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue;
    if (/^(?:敬礼|敬禮)[！!]?$/.test(visibleText(child).trim()))
      child.properties.className = ['flush'];
  }
}
