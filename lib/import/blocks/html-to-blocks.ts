/** Converts the body of an HTML document to blocks, with its pictures taken out and its visible text listed. */
import type { Element, Nodes as HastNodes, Root } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Root as MdastRoot, Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Block, ImportedPicture, Note } from '../imported-document';
import { blankMark, cleanHtml } from './clean-html';
import { decodeDataUri } from './data-uri';
import { definitionTag, markFootnotes, referenceTag } from './html-footnotes';
import { splitBlock } from './split-block';
import { makeWordLists } from './word-lists';

export interface HtmlBlocks {
  blocks: Block[];
  pictures: ImportedPicture[];
  notes: Note[];
  texts: string[];
}

/** @param root is changed and must not be used again */
export function htmlToBlocks(root: Root): HtmlBlocks {
  const notes: Note[] = [];
  const pictures = takePictures(root);
  markFootnotes(root);
  makeWordLists(root);
  cleanHtml(root, notes);
  const texts = listTexts(root);
  const tree = toMdast(root, { document: true, handlers, quotes: ['“”', '‘’'] });
  return { blocks: toBlocks(tree, notes), pictures, notes, texts };
}

const handlers: Record<string, Handle> = {
  u: (state, node) => state.all(node),
  ins: (state, node) => state.all(node),
  figcaption: (state, node) => ({
    type: 'paragraph',
    children: toPhrasing(state.all(node)),
    data: { isCaption: true },
  }),
  [referenceTag]: (_, node: Element) => {
    const identifier = String(node.properties.number);
    return { type: 'footnoteReference', identifier, label: identifier };
  },
  [definitionTag]: (state, node: Element) => {
    const identifier = String(node.properties.number);
    return {
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: state.toFlow(state.all(node)),
    };
  },
};

/** The text of a caption that has paragraphs of its own. */
function toPhrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'paragraph')
      return 'children' in node &&
        node.type !== 'link' &&
        node.type !== 'emphasis' &&
        node.type !== 'strong'
        ? toPhrasing(node.children)
        : // What is no block inside a caption is running text.
          [node as PhrasingContent];
    return index === 0 ? node.children : [{ type: 'text', value: ' ' }, ...node.children];
  });
}

/** Takes pictures out of data addresses, and gives those of WeChat, which load late, their address. */
function takePictures(root: Root): ImportedPicture[] {
  const pictures: ImportedPicture[] = [];
  visit(root, 'element', (node) => {
    if (node.tagName !== 'img') return;
    const late = node.properties.dataSrc ?? node.properties.dataOriginal;
    if (late) node.properties.src = String(late);
    const bytes = decodeDataUri(String(node.properties.src ?? ''));
    if (!bytes) return;
    const url = `picture:${pictures.length + 1}`;
    pictures.push({ url, bytes });
    node.properties.src = url;
  });
  return pictures;
}

function listTexts(node: HastNodes): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value];
  return 'children' in node ? node.children.flatMap(listTexts) : [];
}

function toBlocks(tree: Nodes, notes: Note[]): Block[] {
  const nodes: RootContent[] = tree.type === 'root' ? (tree satisfies MdastRoot).children : [];
  const blocks: Block[] = [];
  let gap = 0;
  for (const node of nodes) {
    for (const part of splitBlock(node, notes)) {
      if (isBlank(part)) {
        gap += 1;
        continue;
      }
      dropInnerBlanks(part);
      blocks.push({ node: part, gap });
      gap = 0;
    }
  }
  return blocks;
}

/** Empty lines inside a quotation or an item part nothing. */
function dropInnerBlanks(block: RootContent): void {
  visit(block, 'html', (node, index, parent) => {
    if (!parent || index === undefined || !isBlank(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isBlank(node: RootContent): boolean {
  if (node.type === 'html') return node.value === `<!--${blankMark}-->`;
  if (node.type !== 'paragraph') return false;
  return (
    textOf(node).trim() === '' &&
    node.children.every(
      (child) => child.type === 'break' || child.type === 'text' || isBlank(child),
    )
  );
}
