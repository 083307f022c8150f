/**
 * Pictures of the body as figures between paragraphs: `![alt](park-gate.jpg "caption｜credit")`. A paragraph
 * is cut where a picture has a line of its own. `src` stays the plain file name.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Picture } from '../article';
import type { Finding } from '../diagnostic';
import { findSuggestion } from '../fields/find-suggestion';
import type { BodyContext } from './body-context';
import { toFullWidth } from './chinese-marks';

/** @returns the pictures that were placed, in order */
export function placePictures(root: Root, context: BodyContext): Picture[] {
  const placed: Picture[] = [];
  const toFigure = (img: Element): Element[] => {
    const finding = findPictureProblem(img, context, placed);
    const picture = finding ? undefined : toPicture(img, context);
    if (finding) context.report(img.position?.start, finding);
    if (picture) placed.push(picture);
    return picture ? [drawFigure(picture)] : [];
  };
  placeIn(root, toFigure, context);
  visit(root, 'element', (element) => {
    element.children = element.children.filter(
      (child) => element.tagName === 'figure' || !isPicture(child),
    );
  });
  return placed;
}

type ToFigure = (img: Element) => Element[];

function placeIn(parent: Root | Element, toFigure: ToFigure, context: BodyContext): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'doctype' ? [] : [child];
    if (child.tagName === 'p') return cutParagraph(child, toFigure, context);
    if (child.tagName === 'li') cutItem(child, toFigure, context);
    else if (child.tagName === 'figure') return [child];
    else if (containers.has(child.tagName)) placeIn(child, toFigure, context);
    else rejectInside(child, context);
    return [child];
  });
}

const containers: ReadonlySet<string> = new Set(['ul', 'ol', 'blockquote', 'aside', 'section']);

/** Text before a picture, the picture, text after it. */
function cutParagraph(
  paragraph: Element,
  toFigure: ToFigure,
  context: BodyContext,
): ElementContent[] {
  if (!paragraph.children.some(isPicture)) {
    rejectInside(paragraph, context);
    return [paragraph];
  }
  const cuts: ElementContent[] = [];
  let run: ElementContent[] = [];
  const closeRun = () => {
    if (run.some(isVisible)) cuts.push({ ...paragraph, children: run });
    run = [];
  };
  for (const [index, child] of paragraph.children.entries()) {
    if (!isPicture(child)) {
      run.push(child);
      rejectInside({ ...paragraph, children: [child] }, context);
      continue;
    }
    if (!isAlone(paragraph.children, index)) report(child, 'inside a line of text', context);
    closeRun();
    cuts.push(...toFigure(child));
  }
  closeRun();
  return cuts;
}

/** A tight list's items hold their text themselves. */
function cutItem(item: Element, toFigure: ToFigure, context: BodyContext): void {
  const isTight = item.children.some(isPicture);
  item.children = isTight
    ? cutParagraph({ ...item, tagName: 'p', properties: {} }, toFigure, context)
    : item.children;
  if (!isTight) placeIn(item, toFigure, context);
}

function isAlone(children: ElementContent[], index: number): boolean {
  const before = children[index - 1];
  const after = children[index + 1];
  const startsLine =
    !before || isPicture(before) || (before.type === 'text' && /(?:^|\n)\s*$/.test(before.value));
  const endsLine =
    !after || isPicture(after) || (after.type === 'text' && /^\s*(?:\n|$)/.test(after.value));
  return startsLine && endsLine;
}

function rejectInside(element: Element, context: BodyContext): void {
  visit(element, 'element', (child) => {
    if (isPicture(child))
      report(child, `inside ${placeNames.get(element.tagName) ?? 'other text'}`, context);
  });
}

const placeNames: ReadonlyMap<string, string> = new Map([
  ['h2', 'a crosshead'],
  ['h3', 'a crosshead'],
  ['table', 'a table'],
]);

function report(img: Element, where: string, context: BodyContext): void {
  context.report(img.position?.start, {
    code: 'picture-place',
    message: `a picture ${where}`,
    fix: 'put it on a line of its own, with empty lines around it',
  });
}

function findPictureProblem(
  img: Element,
  { pictures }: BodyContext,
  placed: Picture[],
): Finding | undefined {
  const name = nameOf(img);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(name)) {
    const fix = 'put the file into the edition’s folder and write its name';
    return { code: 'outside-picture', message: `picture ${name} is on another site`, fix };
  }
  if (!pictures.has(name)) {
    const meant = findSuggestion(name, pictures.keys());
    const fix = meant ? `did you mean ${meant}?` : 'put the file beside the article';
    return { code: 'no-picture', message: `picture ${name || '(no name)'} is not there`, fix };
  }
  if (!pictures.get(name)) {
    const fix = 'save it again as JPEG, PNG, WebP, AVIF, GIF or SVG';
    return { code: 'bad-picture', message: `picture ${name} cannot be read`, fix };
  }
  if (String(img.properties.alt ?? '').trim() === '') {
    const fix = `say what it shows: ![…](${name})`;
    return { code: 'no-alt', message: `picture ${name} has no alternative text`, fix };
  }
  if (placed.some((picture) => picture.name === name)) {
    return { code: 'twin-picture', message: `picture ${name} stands twice`, fix: 'remove one' };
  }
  return undefined;
}

function toPicture(img: Element, { pictures, language }: BodyContext): Picture | undefined {
  const name = nameOf(img);
  const size = pictures.get(name);
  if (!size) return undefined;
  const set = (text: string) => (language.script === 'han' ? toFullWidth(text) : text).trim();
  const [caption = '', ...credits] = String(img.properties.title ?? '').split(/[｜|]/);
  const credit = credits.join('｜');
  return {
    name,
    width: size.width,
    height: size.height,
    bytes: size.bytes,
    alt: set(String(img.properties.alt)),
    ...(set(caption) && { caption: set(caption) }),
    ...(set(credit) && { credit: set(credit) }),
  };
}

function drawFigure({ name, alt, width, height, caption, credit }: Picture): Element {
  const img = element('img', { src: name, alt, width, height }, []);
  const texts: ElementContent[] = caption ? [{ type: 'text', value: caption }] : [];
  if (credit)
    texts.push(element('span', { className: ['credit'] }, [{ type: 'text', value: credit }]));
  return element('figure', {}, texts.length > 0 ? [img, element('figcaption', {}, texts)] : [img]);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function nameOf(img: Element): string {
  return toFileName(String(img.properties.src ?? ''));
}

/** The file name that an address in Markdown means: `./my%20gate.jpg` is `my gate.jpg`. */
export function toFileName(address: string): string {
  try {
    return decodeURIComponent(address).replace(/^\.\//, '');
  } catch {
    return address;
  }
}

function isPicture(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function isVisible(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}
