/** Makes stories of a document: head and body, with notes on all that is a guess. */
import type { PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { setCaptions } from '../blocks/set-captions';
import type { Block, ImportedDocument, Note, StoryHead } from '../imported-document';
import { assignHeadlines } from './assign-headlines';
import { type CutWords, isDamaged, repairText } from './broken-text';
import { findOpening, isNameLine } from './byline-lines';
import { classifyBlock } from './classify-block';
import { takeEndByline } from './end-byline';
import { type FoundStory, findStories, type Kinded } from './find-stories';
import { markCrossheads } from './mark-crossheads';
import type { Story } from './story';

export function toStories(document: ImportedDocument, cutWords: CutWords | undefined): Story[] {
  const definitions = document.blocks.filter(({ node }) => node.type === 'footnoteDefinition');
  const blocks = setCaptions(
    document.blocks.filter(({ node }) => node.type !== 'footnoteDefinition'),
  );
  const found = document.isOneStory ? [asOne(blocks)] : findStories(blocks);
  const isSuspect = !document.isOneStory && isDamaged(found.flatMap(({ body }) => body));
  const stories = found.map((story, index) =>
    toStory(story, {
      document,
      cutWords,
      isSuspect,
      isFirst: index === 0,
      isOnly: found.length === 1,
      place: `story ${index + 1} of ${found.length}`,
    }),
  );
  for (const story of stories)
    story.blocks.push(...definitions.filter((one) => isUsedIn(one, story)));
  const [first] = stories;
  if (first) first.notes.unshift(...document.notes);
  return stories;
}

function asOne(blocks: readonly Block[]): FoundStory {
  const body = blocks.map((block): Kinded => ({ ...block, kind: classifyBlock(block) }));
  return { headlines: [], body, evidence: 'start' };
}

interface Context {
  document: ImportedDocument;
  cutWords: CutWords | undefined;
  /** True if parts of the document's text are missing. */
  isSuspect: boolean;
  isFirst: boolean;
  isOnly: boolean;
  place: string;
}

function toStory(found: FoundStory, context: Context): Story {
  const { document, cutWords, isSuspect, isFirst, isOnly, place } = context;
  const notes: Note[] = [];
  const { head, body } = takeHead(found, {
    stated: isFirst ? document.head : {},
    notes,
    isOnly,
    isOneStory: document.isOneStory,
  });
  if (!isOnly) {
    const reason = {
      start: 'it is the first',
      byline: 'a headline and a byline begin it',
      guess: 'a headline begins it',
    };
    const kind = found.evidence === 'guess' ? 'guessed' : 'kept';
    notes.push({ kind, text: `${place} in this file: ${reason[found.evidence]}` });
  }
  notes.push(...body.flatMap((block) => block.notes ?? []));
  const clean = dropFurniture(body, notes);
  const repaired = document.isOneStory
    ? { blocks: clean, hasHoles: false }
    : repairText(clean, { cutWords, isSuspect, notes });
  return {
    head,
    blocks: markCrossheads(repaired.blocks, notes),
    notes,
    hasHoles: repaired.hasHoles,
  };
}

interface HeadParts {
  /** What the format states. */
  stated: StoryHead;
  notes: Note[];
  isOnly: boolean;
  /** True if the format itself says that the document is one story, and who wrote it. */
  isOneStory: boolean;
}

function takeHead(
  found: FoundStory,
  { stated, notes, isOnly, isOneStory }: HeadParts,
): { head: StoryHead; body: Kinded[] } {
  let { headlines } = found;
  let { body } = found;
  const nameLine = headlines.length > 1 ? headlines.at(-1) : undefined;
  const hasName = nameLine !== undefined && isNameLine(textOf(nameLine.node));
  const name = hasName ? textOf(nameLine.node).trim() : undefined;
  if (hasName) headlines = headlines.slice(0, -1);
  const isSame = headlines.length === 1 && sameText(headlines[0], stated.title);
  const usesStated =
    stated.title !== undefined &&
    (isOnly || found.headlines.length === 0) &&
    !startsWithByline(body);
  if (usesStated && !isSame) {
    body = [...headlines.map((one): Kinded => ({ ...one, kind: 'headline' })), ...body];
    headlines = [];
  }
  const own = usesStated ? {} : assignHeadlines(headlines, notes);
  const head: StoryHead = { ...stated, ...own };
  if (stated.title && head.title !== stated.title)
    notes.push({ kind: 'not understood', text: `the file is titled “${stated.title}”` });
  const taken = takeByline(body);
  const byline = taken.byline ?? name;
  if (name !== undefined && taken.byline === undefined)
    notes.push({ kind: 'guessed', text: `“${name}” is the byline` });
  if (byline !== undefined && stated.byline !== undefined)
    notes.push({ kind: 'kept', text: `the file names as its author: ${stated.byline}` });
  if (byline !== undefined) head.byline = byline;
  if (isOneStory) return { head, body: taken.body };
  const end = takeEndByline(taken.body, { byline: head.byline, notes });
  if (end.byline !== undefined) head.byline = end.byline;
  return { head, body: end.body };
}

function sameText(block: Block | undefined, title: string | undefined): boolean {
  return (
    block !== undefined &&
    title !== undefined &&
    textOf(block.node).replace(/\s/g, '') === title.replace(/\s/g, '')
  );
}

function startsWithByline(body: readonly Kinded[]): boolean {
  const first = body.find(({ kind }) => kind !== 'picture');
  return first?.kind === 'byline' || first?.kind === 'opening';
}

/** Takes the byline out of the body: lines of its own, or the beginning of the first paragraph. */
function takeByline(body: Kinded[]): { byline?: string; body: Kinded[] } {
  const at = body.findIndex(
    ({ kind }) => kind !== 'picture' && kind !== 'furniture' && kind !== 'separator',
  );
  const first = body[at];
  if (first?.kind === 'byline') {
    let end = at;
    while (body[end]?.kind === 'byline') end += 1;
    const lines = body.slice(at, end).map(({ node }) => textOf(node).trim());
    return { byline: lines.join(' '), body: [...body.slice(0, at), ...body.slice(end)] };
  }
  if (first?.kind !== 'opening' || first.node.type !== 'paragraph') return { body };
  const written = findOpening(textOf(first.node)) ?? '';
  const children = cutStart(first.node.children, written);
  if (!children) return { body };
  const rest: Kinded = { ...first, node: { ...first.node, children } };
  return { byline: written, body: [...body.slice(0, at), rest, ...body.slice(at + 1)] };
}

/** Removes text from the start of a paragraph, also where it is partly bold. */
function cutStart(
  children: readonly PhrasingContent[],
  text: string,
): PhrasingContent[] | undefined {
  const rest = [...children];
  let left = text.trim();
  while (left !== '') {
    const first = rest.shift();
    if (!first) return undefined;
    const value = textOf(first).trimStart();
    if (left.startsWith(value.trim()) && value.trim().length < left.length + 1) {
      left = left.slice(value.trim().length).trimStart();
      continue;
    }
    if (!value.startsWith(left) || first.type !== 'text') return undefined;
    rest.unshift({ ...first, value: value.slice(left.length).trimStart() });
    left = '';
  }
  return rest;
}

/** Page numbers and the like become comments; rules between stories are left out. */
function dropFurniture(body: readonly Kinded[], notes: Note[]): Kinded[] {
  return body.flatMap((block): Kinded[] => {
    const text = textOf(block.node).trim();
    if (block.kind === 'separator') {
      if (text) notes.push({ kind: 'changed', text: `a line of marks is left out: ${text}` });
      return [];
    }
    if (block.kind !== 'furniture') return [block];
    notes.push({
      kind: 'not understood',
      text: `it belongs to the page and not to the story: “${text}”`,
    });
    return [];
  });
}

function isUsedIn({ node }: Block, { blocks }: Story): boolean {
  if (node.type !== 'footnoteDefinition') return false;
  return blocks.some((block) => {
    let found = false;
    visit(block.node satisfies RootContent, 'footnoteReference', ({ identifier }) => {
      found ||= identifier === node.identifier;
    });
    return found;
  });
}
