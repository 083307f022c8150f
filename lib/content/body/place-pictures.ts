/**
 * Makes figures of pictures, `![alt](park-gate.jpg "caption｜credit")`, and reports those that are invalid. A
 * paragraph with a picture on a separate line is split there. `src` remains the file name.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Picture } from '../article';
import type { Finding } from '../diagnostic';
import { findSuggestion } from '../fields/find-suggestion';
import { isLongerThan, limits } from '../limits';
import { toFullWidth } from '../typography/chinese-marks';
import { withTypographicMarks } from '../typography/typographic-marks';
import type { BodyContext } from './body-context';

/** @returns the pictures of the body, in order */
export function placePictures(root: Root, context: BodyContext): Picture[] {
  const placed: Picture[] = [];
  const toFigure = (img: Element): Element[] => {
    const finding = findPictureProblem(img, context, placed);
    const picture = finding ? undefined : toPicture(img, context);
    if (finding) context.report(img.position?.start, finding);
    if (picture) placed.push(picture);
    return picture ? [{ ...toElement(picture), ...positionOf(img) }] : [];
  };
  if (context.hasLinkedPicture) unlinkPictures(root);
  placeIn(root, toFigure, context);
  dropStray(root);
  return placed;
}

/** Takes the link off the pictures of an advertisement, which remembers it itself. */
function unlinkPictures(root: Root): void {
  visit(root, 'element', (element, index, parent) => {
    const [picture, ...others] = element.children;
    if (element.tagName !== 'a' || !parent || index === undefined || others.length > 0) return;
    if (picture?.type === 'element' && isPicture(picture)) parent.children[index] = picture;
  });
}

/** Removes the pictures that did not become figures; they were reported. */
function dropStray({ children }: Root | Element): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    if (child.tagName !== 'figure')
      child.children = child.children.filter((one) => !isPicture(one));
    dropStray(child);
  }
}

type ToFigure = (img: Element) => Element[];

function placeIn(parent: Root | Element, toFigure: ToFigure, context: BodyContext): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'doctype' ? [] : [child];
    if (child.tagName === 'p') return splitParagraph(child, toFigure, context);
    if (child.tagName === 'li') splitItem(child, toFigure, context);
    else if (child.tagName === 'figure') return [child];
    else if (containers.has(child.tagName)) placeIn(child, toFigure, context);
    else rejectInside(child, context);
    return [child];
  });
}

const containers: ReadonlySet<string> = new Set(['ul', 'ol', 'blockquote', 'aside', 'section']);

/** Splits a paragraph into the text and the pictures that it contains. */
function splitParagraph(
  paragraph: Element,
  toFigure: ToFigure,
  context: BodyContext,
): ElementContent[] {
  if (!paragraph.children.some(isPicture)) {
    rejectInside(paragraph, context);
    return [paragraph];
  }
  const parts: ElementContent[] = [];
  let run: ElementContent[] = [];
  const closeRun = () => {
    if (run.some(isVisible)) parts.push({ ...paragraph, children: run });
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
    parts.push(...toFigure(child));
  }
  closeRun();
  return parts;
}

/** The items of a tight list contain their text directly, without paragraphs. */
function splitItem(item: Element, toFigure: ToFigure, context: BodyContext): void {
  const isTight = item.children.some(isPicture);
  item.children = isTight
    ? splitParagraph({ ...item, tagName: 'p', properties: {} }, toFigure, context)
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
  // Most paragraphs are nothing but text.
  if (element.tagName !== 'img' && element.children.every(({ type }) => type === 'text')) return;
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
    fix: 'put it on a separate line, with empty lines before and after it',
  });
}

function findPictureProblem(
  img: Element,
  { pictures }: BodyContext,
  placed: Picture[],
): Finding | undefined {
  const name = nameOf(img, pictures);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(name)) {
    const fix = 'put the file into the edition’s folder and write its name';
    return { code: 'outside-picture', message: `picture ${name} is on another site`, fix };
  }
  if (!pictures.has(name)) {
    const suggestion = findSuggestion(name, pictures.keys());
    const fix = suggestion ? `did you mean ${suggestion}?` : 'put the file beside the article';
    return { code: 'no-picture', message: `picture ${name || '(no name)'} does not exist`, fix };
  }
  const found = pictures.get(name);
  if (!found) {
    const fix = 'save it again as JPEG, PNG, WebP, AVIF, GIF or SVG';
    return { code: 'bad-picture', message: `picture ${name} cannot be read`, fix };
  }
  if ('code' in found) return found;
  if (String(img.properties.alt ?? '').trim() === '') {
    const fix = `describe what it shows: ![…](${name})`;
    return { code: 'no-alt', message: `picture ${name} has no alternative text`, fix };
  }
  if (isLongerThan(String(img.properties.title ?? ''), limits.caption)) {
    const message = `the caption of ${name} has more than ${limits.caption} characters`;
    return { code: 'too-long', message, fix: 'shorten it, and write the rest in the text' };
  }
  if (placed.some((picture) => picture.name === name)) {
    return { code: 'twin-picture', message: `picture ${name} appears twice`, fix: 'remove one' };
  }
  return undefined;
}

function toPicture(
  img: Element,
  { pictures, language, marksTag, report }: BodyContext,
): Picture | undefined {
  const name = nameOf(img, pictures);
  const size = pictures.get(name);
  if (!size || 'code' in size) return undefined;
  if (size.warning) report(img.position?.start, size.warning);
  const normalise = (text: string) =>
    (language.script === 'han'
      ? toFullWidth(text, language.quotes)
      : withTypographicMarks(text, marksTag)
    ).trim();
  const [caption = '', ...credits] = String(img.properties.title ?? '').split(/[｜|]/);
  const credit = credits.join('｜');
  const focus = focusOf(img);
  return {
    name,
    width: size.width,
    height: size.height,
    bytes: size.bytes,
    ...(size.isMoving && { isMoving: size.isMoving }),
    alt: normalise(String(img.properties.alt)),
    ...(normalise(caption) && { caption: normalise(caption) }),
    ...(normalise(credit) && { credit: normalise(credit) }),
    ...(focus && { focus }),
  };
}

/** The focal point that `readFocalPoints` has read. */
function focusOf({ properties }: Element): Picture['focus'] {
  const [x, y] = String(properties.dataFocus ?? '').split(' ');
  return x && y ? { x: Number(x), y: Number(y) } : undefined;
}

function toElement({ name, alt, width, height, caption, credit }: Picture): Element {
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

/** The position of a figure is that of its picture. */
function positionOf({ position }: Element): Pick<Element, 'position'> {
  return position ? { position } : {};
}

/** Returns the name of a picture's file, whose characters may be decomposed (UAX #15) where the text has them composed. */
function nameOf(img: Element, pictures: BodyContext['pictures']): string {
  const name = toFileName(String(img.properties.src ?? ''));
  if (pictures.has(name)) return name;
  const form = name.normalize('NFC');
  return [...pictures.keys()].find((one) => one.normalize('NFC') === form) ?? name;
}

/** Returns the file name in a picture's address in Markdown: `my gate.jpg` for `./my%20gate.jpg`. */
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
