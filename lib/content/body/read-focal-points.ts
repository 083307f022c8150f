/**
 * Reads what is written in braces after a picture: `![alt](gate.jpg){focus=left-top}` says what has to be seen where the
 * picture is cropped. Anything else that is meant as an attribute there does nothing, and is reported.
 */
import type { Image, ImageReference, Parents, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../diagnostic';
import { placeAt } from '../source/parse-source';
import type { BodyContext } from './body-context';

/** Shares of the width and height of a picture, from its left and its top. */
export interface FocalPoint {
  x: number;
  y: number;
}

export function readFocalPoints(tree: Root, context: BodyContext): void {
  for (const type of ['image', 'imageReference'] as const) {
    visit(tree, type, (image, index, parent) => {
      if (parent && index !== undefined) readAfter(image, { parent, index }, context);
    });
  }
}

/** Half-width and full-width braces. Where they do not say `focus`, only what looks like an attribute is one. */
const marks = /^\s*[{｛]\s*(?<name>[\p{L}]+)\s*[=＝:：]\s*(?<value>[^{}｛｝\n]{0,60})[}｝]/u;
const otherMarks = /^[{｛](?:[^{}｛｝\n]{0,60}=[^{}｛｝\n]{0,60}|[.#][^{}｛｝\n]{1,60})[}｝]/u;

/** A picture in its paragraph. */
interface Sibling {
  parent: Parents;
  index: number;
}

function readAfter(
  image: Image | ImageReference,
  { parent, index }: Sibling,
  context: BodyContext,
): void {
  const text = parent.children[index + 1];
  if (text?.type !== 'text') return;
  const found = marks.exec(text.value);
  const isFocus = found?.groups?.name?.toLowerCase() === 'focus';
  const mark = isFocus ? found : otherMarks.exec(text.value);
  if (!mark) return;
  const written = mark[0].trim();
  const start = text.position?.start.offset ?? 0;
  const from = context.text.indexOf(written, start);
  const report = (finding: Finding) =>
    context.report(placeAt(context.text, Math.max(from, start)), finding);
  if (isFocus) {
    const value = (found?.groups?.value ?? '').trim().replace(/^["'“”‘’]|["'“”‘’]$/g, '');
    const focus = parseFocus(value);
    if (focus) image.data = { ...image.data, hProperties: { dataFocus: `${focus.x} ${focus.y}` } };
    else report(describeProblem(value));
  } else report(describeOther(written));
  const end = from + written.length;
  if (from >= 0) context.removed.push({ start: Math.min(start, from), end });
  const rest = { length: mark[0].length, from: from < 0 ? from : end, source: context.text };
  dropFromText(text, rest, { parent, index });
}

/** Removes the first characters of a text, which begins at another offset then, and the text if nothing is left of it. */
function dropFromText(
  text: Text,
  { length, from, source }: { length: number; from: number; source: string },
  { parent, index }: Sibling,
): void {
  const rest = text.value.slice(length);
  if (rest === '') {
    parent.children.splice(index + 1, 1);
    return;
  }
  text.value = rest;
  if (text.position && from >= 0)
    text.position = { ...text.position, start: { ...placeAt(source, from), offset: from } };
}

const places: ReadonlyMap<string, { axis?: 'x' | 'y'; share: number }> = new Map([
  ['left', { axis: 'x', share: 0 }],
  ['right', { axis: 'x', share: 1 }],
  ['top', { axis: 'y', share: 0 }],
  ['bottom', { axis: 'y', share: 1 }],
  ['center', { share: 0.5 }],
  ['centre', { share: 0.5 }],
  ['middle', { share: 0.5 }],
]);

/**
 * Returns the point of `left-top`, `right`, `center` or `30%-60%`; undefined if it is none of these.
 *
 * @internal exported for the test
 */
export function parseFocus(value: string): FocalPoint | undefined {
  const words = value
    .toLowerCase()
    .split(/[-\s,，、]+/)
    .filter(Boolean);
  if (words.length < 1 || words.length > 2) return undefined;
  const shares = words.map(toShare);
  if (words.length === 2 && shares.every((share) => share !== undefined))
    return { x: shares[0] ?? 0, y: shares[1] ?? 0 };
  const point: Partial<FocalPoint> = {};
  for (const word of words) {
    const place = places.get(word);
    if (!place || (place.axis && point[place.axis] !== undefined)) return undefined;
    if (place.axis) point[place.axis] = place.share;
  }
  return { x: point.x ?? 0.5, y: point.y ?? 0.5 };
}

/** `30%` */
function toShare(word: string): number | undefined {
  const percent = /^(\d{1,3})\s*[%％]$/.exec(word)?.[1];
  return percent !== undefined && Number(percent) <= 100 ? Number(percent) / 100 : undefined;
}

function describeProblem(value: string): Finding {
  return {
    code: 'picture-focus',
    message: value === '' ? 'the focal point has no value' : `${value} is no focal point`,
    fix: 'write what has to be seen: {focus=left-top}, with left, center or right and top, center or bottom, or {focus=30%-60%}',
  };
}

function describeOther(written: string): Finding {
  return {
    code: 'picture-attribute',
    severity: 'warning',
    message: `${written} after a picture does nothing`,
    fix: 'remove it; the size of pictures is set by layout: { picture: large } at the top of the article, what has to be seen by {focus=left-top}',
  };
}
