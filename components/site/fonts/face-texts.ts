import { isValidElement, type ReactElement, type ReactNode } from 'react';
import type { Face } from '@/lib/fonts/face';
import { type FaceFamily, type FaceSet, familyOf } from '@/lib/language/face-set';
import type { Script } from '@/lib/language/language';
import { Sheet, type SheetProps } from '../../sheet/sheet';
import { sheetTexts } from '../../sheet/sheet-texts';
import { type FaceTexts, joinTexts } from './font-families';

/**
 * Finds what a view sets in each face by walking the elements that it renders. Server components are
 * called with their props, as React does; elements pass their face on to everything inside them. So a view
 * says once what it shows, and the face of a letter always contains that letter.
 *
 * Classes name the faces, so no style sheet of these views has a `font-family`: `font-heavy`, `font-hei`,
 * `font-kai`, `font-song`, and three whose meaning depends on the paper and the nearest `data-script`:
 * `font-aside`, `font-emphasis` and `font-strong`. `uppercase` is known, too. The server cannot call client
 * components, so every string in their props counts, in the face of their class. A sheet lists its texts itself.
 * Async components cannot be walked: views get their data as props.
 *
 * @param paper its faces, and its script, for what has no `data-script` around it
 */
export function findFaceTexts(view: ReactNode, paper: { script: Script; set: FaceSet }): FaceTexts {
  const found: FaceTexts[] = [];
  const face = facesByClass[familyOf(paper.set)][paper.script] && 'song';
  walk(view, { ...paper, face, isMonospaced: false, isUppercase: false, found });
  return joinTexts(...found);
}

/** What text inherits from the elements around it, and the list of what was found so far. */
interface Setting {
  /** Undefined in scripts for which we have no faces: a face of the reader's own. */
  face: Face | undefined;
  /** True in code: only what is not ASCII is in the face, the rest in the reader's monospaced one. */
  isMonospaced: boolean;
  script: Script;
  /** The faces of the paper. */
  set: FaceSet;
  isUppercase: boolean;
  found: FaceTexts[];
}

type Props = Record<string, unknown>;

/** @param value a node, or a prop of a client component: an object of messages */
function walk(value: unknown, setting: Setting): void {
  if (typeof value === 'string') addText(value, setting);
  else if (typeof value === 'number') addText(String(value), setting);
  else if (isValidElement<Props>(value)) walkElement(value, setting);
  else if (value instanceof Promise) throw new Error('The faces of async components are not found');
  else if (isIterable(value)) for (const item of value) walk(item, setting);
  else if (typeof value === 'object' && value !== null) walk(Object.values(value), setting);
}

function addText(text: string, { face, isMonospaced, isUppercase, found }: Setting): void {
  if (!face) return;
  const own = isMonospaced ? text.replace(/[ -~\s]+/g, '') : text;
  found.push({ [face]: isUppercase ? own.toUpperCase() : own });
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function walkElement(element: ReactElement<Props>, setting: Setting): void {
  const { type, props } = element;
  if (isSheet(element)) setting.found.push(sheetTexts(element.props.sheet.items));
  else if (isServerComponent(type)) walk(type(props), setting);
  else if (typeof type === 'string') walkHost(type, props, setting);
  else walkShownProps(props, inheritFrom(props, setting));
}

function isSheet(element: ReactElement): element is ReactElement<SheetProps> {
  return element.type === Sheet;
}

/** All other functions are references to client components. */
function isServerComponent(type: unknown): type is (props: Props) => unknown {
  return typeof type === 'function' && !('$$typeof' in type);
}

/** Drawings, and what only machines read. */
const withoutText = new Set(['svg', 'style', 'script']);
/** Tailwind's base styles set these in the reader's monospaced face. */
const monospaced = new Set(['code', 'kbd', 'pre', 'samp']);

function walkHost(name: string, props: Props, around: Setting): void {
  if (withoutText.has(name)) return;
  const isMonospaced = monospaced.has(name);
  const inherited: Setting = isMonospaced
    ? { ...around, face: around.face && 'hei', isMonospaced }
    : around;
  const setting = inheritFrom(props, inherited);
  // Browsers show `alt` where the picture is missing.
  walk([props.alt, props.children], setting);
}

/** Besides `aria-…` and `data-…`, the attributes that are not drawn in the face of their element. */
const unseenProps = new Set(['className', 'dir', 'href', 'id', 'lang', 'rel', 'style', 'title']);

/** Of a client component, a fragment or a boundary: everything that it may show. */
function walkShownProps(props: Props, setting: Setting): void {
  for (const [name, value] of Object.entries(props)) {
    if (!unseenProps.has(name) && !name.includes('-')) walk(value, setting);
  }
}

const plainClasses: [string, Face][] = [
  ['font-heavy', 'heavy'],
  ['font-hei', 'hei'],
  ['font-kai', 'kai'],
  ['font-song', 'song'],
];

/** The classes of a Latin paper: its italic serves all scripts. */
const latinClasses = new Map<string, Face>([
  ...plainClasses,
  ['font-aside', 'kai'],
  ['font-emphasis', 'kai'],
  ['font-strong', 'bold'],
]);

/** The classes of a Chinese, Japanese or Korean paper in its own script, and of Han in it. */
const asideKaiClasses = new Map<string, Face>([
  ...plainClasses,
  ['font-aside', 'kai'],
  ['font-emphasis', 'kai'],
  ['font-strong', 'hei'],
]);

/**
 * Japanese in papers of other languages is in the faces of readers' systems; the Chinese and Korean ones have kana, for
 * systems without any.
 */
const kanaClasses = new Map<string, Face>([
  ...plainClasses,
  ['font-heavy', 'song'],
  ['font-kai', 'song'],
  ['font-aside', 'hei'],
  ['font-emphasis', 'hei'],
  ['font-strong', 'hei'],
]);

/** The classes of text in Latin letters in other papers. */
const foreignLatinClasses = new Map<string, Face>([
  ...plainClasses,
  ['font-aside', 'song'],
  ['font-strong', 'hei'],
]);

/** Scripts that are set in the faces of readers' systems only. */
const noFaces = { hangul: undefined, other: undefined };

/** As app/globals.css and components/site/script.css have it. What a script lacks is inherited. */
const facesByClass: Record<FaceFamily, Record<Script, ReadonlyMap<string, Face> | undefined>> = {
  chinese: {
    han: asideKaiClasses,
    latin: foreignLatinClasses,
    kana: kanaClasses,
    ...noFaces,
  },
  japanese: {
    han: asideKaiClasses,
    latin: foreignLatinClasses,
    kana: asideKaiClasses,
    ...noFaces,
  },
  korean: {
    han: asideKaiClasses,
    latin: foreignLatinClasses,
    kana: kanaClasses,
    hangul: asideKaiClasses,
    other: undefined,
  },
  latin: { han: latinClasses, latin: latinClasses, kana: undefined, ...noFaces },
};

function inheritFrom(props: Props, around: Setting): Setting {
  const own = props['data-script'];
  const script = isScript(own) ? own : around.script;
  const classes = typeof props.className === 'string' ? props.className.split(' ') : [];
  const byClass = facesByClass[familyOf(around.set)][script];
  const found = classes.map((name) => byClass?.get(name));
  const face = byClass && (found.find((one) => one !== undefined) ?? around.face);
  return {
    ...around,
    script,
    face,
    isUppercase: around.isUppercase || classes.includes('uppercase'),
  };
}

function isScript(value: unknown): value is Script {
  return typeof value === 'string' && Object.hasOwn(facesByClass.chinese, value);
}
