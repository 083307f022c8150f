// A CommonJS module, whose names Node finds only on its default export.
import sax, { type QualifiedTag, type Tag } from 'sax';
import type { Place, Report } from '../diagnostic';
import { findLineStarts, toPlace } from '../source/edited-text';
import { type Drawing, type DrawnElement, mostNested } from './drawn-element';

/** Reports what is wrong with one tag of a drawing. */
type CheckTag = (name: string, attributes: Tag['attributes'], place: Place) => void;

/**
 * Parses a drawing (SVG) into its elements.
 *
 * @returns undefined if an error was reported
 */
export function parseDrawing(text: string, report: Report, check: CheckTag): Drawing | undefined {
  const lineStarts = findLineStarts(text);
  const placeOf = (offset: number) => toPlace(lineStarts, Math.min(offset, text.length));
  const { entities, tooMuch } = readEntities(text);
  if (tooMuch) {
    report(placeOf(tooMuch.offset), {
      code: 'bad-drawing',
      message: `the drawing declares the entity ${tooMuch.name}, which multiplies its text`,
      fix: 'export it again as plain SVG, without entities',
    });
    return undefined;
  }
  const parser = sax.parser(true, { position: true });
  Object.assign(parser.ENTITIES, entities);
  const byId = new Map<string, DrawnElement>();
  const open: DrawnElement[] = [];
  let root: DrawnElement | undefined;
  let isBroken = false;
  const fail = (message: string, fix: string) => {
    if (!isBroken) report(placeOf(parser.position), { code: 'bad-drawing', message, fix });
    isBroken = true;
  };
  parser.onerror = (error) => {
    const [problem = ''] = error.message.split('\n');
    fail(`the drawing is broken or truncated: ${problem}`, 'export it again as SVG');
    // Else the parser throws at the next character.
    parser.resume();
  };
  parser.onopentag = ({ name, attributes: all }) => {
    if (isBroken) return;
    const attributes = toTexts(all);
    const place = placeOf(parser.startTagPosition - 1);
    check(name, attributes, place);
    const element = toElement(name, attributes, place);
    root ??= element;
    open.at(-1)?.children.push(element);
    if (element.id !== undefined) byId.set(element.id, element);
    open.push(element);
    if (open.length > mostNested) {
      fail(`elements are nested more than ${mostNested} deep`, 'simplify the drawing');
    }
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(text).close();
  if (!root) fail('the drawing is empty', 'export it again as SVG');
  return isBroken ? undefined : { root, byId };
}

/** With namespaces, which are not read here, the parser would give each attribute as an object. */
function toTexts(attributes: (Tag | QualifiedTag)['attributes']): Tag['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.value,
    ]),
  );
}

/** Elements whose references are drawn as often as they are used. What has a gradient or a text has it only once. */
const drawn = /^(?:use|image|feImage|textPath)$/;
const painted = /url\(\s*["']?#([^"')]+)["']?\s*\)/g;

function toElement(name: string, attributes: Tag['attributes'], place: Place): DrawnElement {
  const repeats: string[] = [];
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^(?:xlink:)?href$/.test(attribute) && drawn.test(name) && value.startsWith('#')) {
      repeats.push(value.slice(1));
    }
    for (const [, id = ''] of value.matchAll(painted)) repeats.push(id);
  }
  return { name, id: attributes.id, place, children: [], repeats };
}

const declaration = /<!ENTITY\s+(%\s+)?([\w:.-]+)\s+(?:"([^"]*)"|'([^']*)'|[^>]*)/g;
/** Drawing programs declare a dozen addresses as entities, and use each once or twice. */
const mostEntities = 50;
/** Characters that the uses of one entity may stand for together. */
const longestUses = 20_000;

/** Returns the entities that a drawing declares, or the first that refers to others or stands for too much. */
function readEntities(text: string) {
  const entities: Record<string, string> = {};
  let count = 0;
  for (const { index, 1: parameter, 2: name = '', 3: quoted, 4: single } of text.matchAll(
    declaration,
  )) {
    const value = quoted ?? single;
    count += 1;
    const isPlain = parameter === undefined && value !== undefined && !/[&%]/.test(value);
    const uses = isPlain && count <= mostEntities ? text.split(`&${name};`).length - 1 : 0;
    if (!isPlain || count > mostEntities || uses * value.length > longestUses) {
      return { entities, tooMuch: { name, offset: index } };
    }
    entities[name] = value;
  }
  return { entities };
}
