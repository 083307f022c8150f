import type { Element, Root } from 'hast';
import pLimit from 'p-limit';
import { findElement, listElements, replaceNodes, textOf } from '../html/elements';
import { type LoadFile, toDataUri } from './load-file';

/**
 * In pixels. A text column is 640 CSS pixels wide and the picture of a front about as much, so this is sharp on screens
 * of one and a half device pixels, for half the bytes of the next copy.
 */
const mostWidth = 960;
/** Pictures that are loaded at the same time, as many as threads that scale them. */
const atOnce = 2;

/**
 * Puts the pictures of a view into it, each once. One that is shown in several places, in its article, on its sheet and
 * in the contents, is the background of all of them, by a rule of style that has its bytes; the images themselves are
 * empty drawings of its size, so they keep their proportions and their alternative texts.
 */
export async function inlinePictures(tree: Root, load: LoadFile): Promise<void> {
  const copies = takeCopies(tree);
  const uses = new Map<string, Element[]>();
  for (const image of listElements(tree, 'img')) {
    const address = copies.get(image) ?? textOf(image, 'src') ?? '';
    for (const name of ['srcSet', 'sizes', 'loading', 'decoding']) delete image.properties[name];
    if (!address.startsWith('data:')) uses.set(address, [...(uses.get(address) ?? []), image]);
  }
  const limit = pLimit(atOnce);
  const loaded = await Promise.all(
    [...uses].map(([address, images]) =>
      limit(async () => ({ images, data: toDataUri(await load(address)) })),
    ),
  );
  const rules = loaded.flatMap(({ images, data }, index) => {
    const [only, ...more] = images;
    if (only && more.length === 0) {
      only.properties.src = data;
      return [];
    }
    for (const image of images) showAsBackground(image, nameOf(index));
    return [`.${nameOf(index)}{background-image:url("${data}")}`];
  });
  if (rules.length > 0) addStyle(tree, [sharedRule, ...rules]);
}

const nameOf = (index: number): string => `picture-${index + 1}`;

/** Printers leave backgrounds out unless the style sheet forbids it. */
const sharedRule =
  '.shared-picture{background-position:var(--focus,50%);background-repeat:no-repeat;background-size:cover;print-color-adjust:exact;-webkit-print-color-adjust:exact}';

/** Replaces each `picture` by its image; returns the copies in WebP to show in their places. */
function takeCopies(tree: Root): Map<Element, string> {
  const copies = new Map<Element, string>();
  replaceNodes(tree, (node) => {
    if (node.type !== 'element' || node.tagName !== 'picture') return undefined;
    const image = findElement(node, 'img');
    if (!image) return [];
    const copy = chooseCopy(listElements(node, 'source'));
    if (copy !== undefined) copies.set(image, copy);
    return [image];
  });
  return copies;
}

/** A moving picture is shown still: its copy for screens that move is many times as large. */
function chooseCopy(sources: readonly Element[]): string | undefined {
  const still = sources.filter((source) => source.properties.media === undefined);
  const candidates = still
    .flatMap((source) => (textOf(source, 'srcSet') ?? '').split(/,\s+/))
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([address = '', width = '']) => ({ address, width: Number.parseInt(width, 10) || 0 }))
    .filter(({ address }) => address !== '')
    .sort((a, b) => a.width - b.width);
  const fitting = candidates.findLast(({ width }) => width <= mostWidth);
  return (fitting ?? candidates[0])?.address;
}

function showAsBackground(image: Element, name: string): void {
  const { properties } = image;
  const [width, height] = [textOf(image, 'width') ?? '1', textOf(image, 'height') ?? '1'];
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  properties.src = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  properties.className = [textOf(image, 'className') ?? '', 'shared-picture', name].filter(Boolean);
  const focus = /(?:^|;)\s*object-position:([^;]+)/.exec(textOf(image, 'style') ?? '')?.[1];
  if (focus) properties.style = `${textOf(image, 'style')};--focus:${focus.trim()}`;
}

function addStyle(tree: Root, rules: readonly string[]): void {
  findElement(tree, 'head')?.children.push({
    type: 'element',
    tagName: 'style',
    properties: {},
    children: [{ type: 'text', value: rules.join('\n') }],
  });
}
