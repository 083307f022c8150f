/**
 * Prepares HTML for conversion: removes what a browser does not show, turns styles that mean something (bold, hidden)
 * into elements, and replaces what Markdown has no form for by text or by a comment for the editor.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isWide } from '@/lib/content/source/wide-characters';
import type { Note } from '../imported-document';
import { toEditorComment } from './editor-comment';

/** Marks an empty paragraph, so that empty lines of the source can be counted. It never reaches an article. */
export const blankMark = 'blank line';

export function cleanHtml(root: Root, notes: Note[]): void {
  dropUnseen(root);
  markBlankLines(root);
  visit(root, 'element', (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const replaced = replace(node, notes);
    if (!replaced) return undefined;
    parent.children.splice(index, 1, ...replaced);
    return [SKIP, index];
  });
  visit(root, 'element', setStyle);
  visit(root, (node) => {
    if (node.type === 'element' && node.tagName === 'pre') return SKIP;
    if (node.type === 'text') node.value = joinWideLines(node.value);
    return undefined;
  });
}

function dropUnseen(root: Root): void {
  visit(root, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const isUnseen =
      node.type === 'comment' ||
      node.type === 'doctype' ||
      (node.type === 'element' && isHidden(node));
    if (!isUnseen) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

const unseenTags: ReadonlySet<string> = new Set(
  'head script style template noscript meta link title col colgroup datalist xml'.split(' '),
);

function isHidden({ tagName, properties }: Element): boolean {
  if (unseenTags.has(tagName) || properties.hidden === true) return true;
  if (
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(
      String(properties.style ?? ''),
    )
  )
    return properties.id !== 'js_content';
  // Pictures that only count readers.
  return tagName === 'img' && (isTiny(properties.width) || isTiny(properties.height));
}

function isTiny(size: unknown): boolean {
  return size !== undefined && /^[012](?:px)?$/.test(String(size));
}

/** Replaces empty paragraphs by marks. Those in cells and items are not lines of the text. */
function markBlankLines(root: Root): void {
  visit(root, 'element', (node, index, parent) => {
    if (/^(?:td|th|li)$/.test(node.tagName)) return SKIP;
    if (!/^(?:p|div|section)$/.test(node.tagName) || index === undefined || !parent)
      return undefined;
    if (textOf(node).trim() !== '' || hasMedia(node)) return undefined;
    parent.children.splice(index, 1, { type: 'comment', value: blankMark });
    return [SKIP, index + 1];
  });
}

function hasMedia(node: Element): boolean {
  let found = false;
  visit(node, 'element', ({ tagName }) => {
    if (/^(?:img|svg|video|audio|iframe|object|embed|hr|table|input|math|canvas)$/.test(tagName))
      found = true;
  });
  return found;
}

/** Returns what takes the place of an element; undefined to leave it. */
function replace(node: Element, notes: Note[]): ElementContent[] | undefined {
  switch (node.tagName) {
    case 'sup':
    case 'sub':
      return toRaised(node, notes);
    case 'ruby':
      return toReadings(node);
    case 'wbr':
    case 'rp':
      return [];
    case 'audio':
    case 'video':
    case 'iframe':
    case 'object':
    case 'embed':
    case 'svg':
    case 'math':
    case 'canvas':
      return toLeftOut(node, notes);
    case 'a':
      return isLink(node) ? undefined : node.children;
    case 'table':
      if (isForLayout(node)) return findCells(node);
      setHeads(node);
      return undefined;
    case 'td':
    case 'th':
      node.children = toLines(node.children);
      return undefined;
    default:
      return undefined;
  }
}

const raised: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sup: toTable('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'),
  sub: toTable('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
};

function toTable(from: string, to: string): Record<string, string> {
  const targets = [...to];
  return Object.fromEntries([...from].map((one, index) => [one, targets[index] ?? one]));
}

function toRaised(node: Element, notes: Note[]): ElementContent[] | undefined {
  if (node.children.some((child) => child.type === 'element')) return node.children;
  const written = textOf(node).trim();
  const table = raised[node.tagName] ?? {};
  const characters = [...written].map((one) => table[one]);
  if (characters.every((one) => one !== undefined)) return [text(characters.join(''))];
  const where = node.tagName === 'sup' ? 'raised' : 'lowered';
  notes.push({ kind: 'changed', text: `${where} “${written}” is on the line` });
  return node.children;
}

/** 饕餮（tāotiè） */
function toReadings(node: Element): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || child.tagName === 'rb') return [child];
    const reading = textOf(child).trim();
    if (child.tagName === 'rt' && reading !== '') return [text(`（${reading}）`)];
    return child.tagName === 'rp' ? [] : [child];
  });
}

function toLeftOut(node: Element, notes: Note[]): ElementContent[] {
  const address = [node.properties.src, node.properties.data, node.properties.dataSrc].find(
    Boolean,
  );
  const what = `<${node.tagName}>${address ? ` ${address}` : ''}`;
  const words = textOf(node).replace(/\s+/g, ' ').trim();
  const said = `left out here: ${what}`;
  notes.push({ kind: 'not understood', text: said });
  return [{ type: 'comment', value: toEditorComment(said) }, ...(words ? [text(words)] : [])];
}

/** Only addresses that readers can open remain; those inside the file lead nowhere. */
function isLink({ properties }: Element): boolean {
  return /^(?:https?:|mailto:|tel:)/i.test(String(properties.href ?? ''));
}

/** A table with a single cell in each row, or one that says so, only places its content. */
function isForLayout(table: Element): boolean {
  if (table.properties.role === 'presentation') return true;
  let most = 0;
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter(
      (one) => one.type === 'element' && /^t[dh]$/.test(one.tagName),
    );
    most = Math.max(most, cells.length);
  });
  return most <= 1;
}

/** A table of Markdown has a head. Where none is marked, it is the first row. */
function setHeads(table: Element): void {
  const rows: Element[] = [];
  visit(table, 'element', (row) => {
    if (row.tagName === 'tr') rows.push(row);
  });
  const cells = rows[0]?.children.filter((one) => one.type === 'element') ?? [];
  if (!cells.some(({ tagName }) => tagName === 'th')) for (const cell of cells) cell.tagName = 'th';
}

/** Parts the paragraphs of a cell by line breaks, so that they do not run together. */
function toLines(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element' || !/^(?:p|div|section)$/.test(child.tagName)) return [child];
    const isFirst = !children.slice(0, index).some((one) => one.type === 'element');
    const lines = toLines(child.children);
    return isFirst
      ? lines
      : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...lines];
  });
}

function findCells(table: Element): ElementContent[] {
  const cells: ElementContent[] = [];
  visit(table, 'element', (node) => {
    if (!/^(?:td|th|caption)$/.test(node.tagName)) return undefined;
    cells.push({ ...node, tagName: 'div', properties: {} });
    return SKIP;
  });
  return cells;
}

/** Bold and slanted text of editors that write styles instead of elements. */
function setStyle(node: Element): void {
  const style = String(node.properties.style ?? '');
  if (!/^(?:span|font|section)$/.test(node.tagName)) return;
  if (node.tagName === 'section') return;
  if (/font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i.test(style)) node.tagName = 'strong';
  else if (/font-style\s*:\s*(?:italic|oblique)/i.test(style)) node.tagName = 'em';
}

/** In HTML a line feed is a space, which Chinese text does not have between its lines. */
function joinWideLines(value: string): string {
  return value.replace(/(\S)[ \t]*\r?\n\s*(?=(\S))/gu, (whole, before: string, after: string) =>
    isWide(before) && isWide(after) ? before : whole,
  );
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
