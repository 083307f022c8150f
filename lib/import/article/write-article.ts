/** Makes the file of an article from a story, with its pictures and all notes on the way. */
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Paper } from '@/lib/content/fields/schema';
import { findSlugProblem } from '@/lib/content/fields/slug';
import { isLongerThan, limits } from '@/lib/content/limits';
import { toCommentNode } from '../blocks/editor-comment';
import type { Block, ImportedPicture, Note, StoryHead } from '../imported-document';
import type { CutWords } from '../stories/broken-text';
import type { Story } from '../stories/story';
import { toArticleSlug } from './article-slug';
import { cleanTexts } from './clean-texts';
import { guessKind } from './guess-kind';
import { joinVerse } from './join-verse';
import { type NamedPicture, namePictures } from './name-pictures';
import { toFrontMatter } from './to-front-matter';
import { toMarkdown } from './to-markdown';

export interface Writing {
  paper: Pick<Paper, 'sections'>;
  /** The section that the editor chose. */
  section: string | undefined;
  isHan: boolean;
  /** True if each block of the source is a line. */
  isPlainText: boolean;
  /** The name of the file without its extension, a title of last resort. */
  fileName: string;
  pictures: readonly ImportedPicture[];
  cutWords: CutWords | undefined;
  /** Slugs and file names of the edition; what is written is added to them. */
  takenSlugs: Set<string>;
  takenNames: Set<string>;
}

export interface WrittenArticle {
  slug: string;
  title: string;
  /** Markdown with front matter. */
  text: string;
  pictures: NamedPicture[];
  notes: Note[];
  isDraft: boolean;
}

export function writeArticle(story: Story, writing: Writing): WrittenArticle {
  const { isHan, cutWords } = writing;
  const notes = [...story.notes];
  const joined = joinVerse(story.blocks, writing.isPlainText);
  const cleaned = cleanTexts(story.head, joined, { isHan, notes });
  const { head, extra } = fitHead(cleaned, { blocks: joined, fileName: writing.fileName, notes });
  const title = head.title ?? '';
  const slug = chooseSlug(head, { cutWords, taken: writing.takenSlugs });
  const blocks = [...extra, ...joined];
  const { pictures: sources, takenNames: taken } = writing;
  const pictures = namePictures(blocks, { slug, pictures: sources, taken, notes });
  const section = chooseSection(head, writing, notes);
  const isDraft = story.hasHoles || head.isDraft === true;
  const kind = guessKind(head, blocks);
  if (kind) notes.push({ kind: 'guessed', text: `its kind is ${kind}` });
  if (story.hasHoles)
    notes.push({ kind: 'changed', text: 'it is a draft, because text is missing' });
  countKept(blocks, pictures, notes);
  const commented = listComments(blocks);
  const isInText = ({ text }: Note) => commented.has(toCommentNode(text).value);
  const top = notes
    .filter((note) => note.kind !== 'kept' && note.kind !== 'changed' && !isInText(note))
    .map(({ kind, text }) => toCommentNode(`${kind}: ${text}`));
  const body = toMarkdown([...top, ...blocks.map(({ node }) => node)]);
  return {
    slug,
    title,
    text: `${toFrontMatter(head, { section, kind, isDraft })}\n${body}`,
    pictures,
    notes,
    isDraft,
  };
}

/** The comments at the places where something is missing, so that it need not be said at the top as well. */
function listComments(blocks: readonly Block[]): Set<string> {
  const comments = new Set<string>();
  for (const { node } of blocks) visit(node, 'html', ({ value }) => void comments.add(value));
  return comments;
}

interface Fitting {
  blocks: readonly Block[];
  fileName: string;
  notes: Note[];
}

/** Fields that are longer than articles may have go into the text. A missing title is made up, and reported. */
function fitHead(
  head: StoryHead,
  { blocks, fileName, notes }: Fitting,
): { head: StoryHead; extra: Block[] } {
  const fitted: StoryHead = { ...head };
  const extra: Block[] = [];
  for (const [name, most] of [
    ['label', limits.column],
    ['kicker', limits.kicker],
    ['title', limits.title],
    ['deck', limits.deck],
    ['byline', limits.byline],
  ] as const) {
    const text = fitted[name];
    if (text === '') delete fitted[name];
    if (text === undefined || !isLongerThan(text, most)) continue;
    delete fitted[name];
    extra.push({ node: { type: 'paragraph', children: [{ type: 'text', value: text }] }, gap: 0 });
    notes.push({ kind: 'guessed', text: `the ${name} is too long for one and is a paragraph` });
  }
  if (fitted.title === undefined) {
    fitted.title = inventTitle([...extra, ...blocks], fileName);
    notes.push({ kind: 'guessed', text: `there is no headline; “${fitted.title}” is made up` });
  }
  return { head: fitted, extra };
}

/** Names that programs give to new files. */
const noTitle =
  /^(?:新建|未命名|无标题|文档|稿件|正文|untitled|document|doc|new|text|index|download|input|file|attachment)?[\s\d_().-]*$/i;

function inventTitle(blocks: readonly Block[], fileName: string): string {
  if (/\p{L}/u.test(fileName) && !noTitle.test(fileName))
    return fileName.replace(/[_\s]+/g, ' ').trim();
  const first =
    blocks.map(({ node }) => (node.type === 'html' ? '' : textOf(node).trim())).find(Boolean) ?? '';
  const sentence = /^[^。！？.!?\n，,；;]*/u.exec(first)?.[0] ?? '';
  return [...(sentence || first)].slice(0, longestInvented).join('').trim() || 'Untitled';
}

/** In characters: a line of a headline. */
const longestInvented = 30;

function chooseSlug(
  { slug, title = '' }: StoryHead,
  options: { cutWords: CutWords | undefined; taken: Set<string> },
): string {
  const isUsable = slug !== undefined && !findSlugProblem(slug) && !options.taken.has(slug);
  if (!isUsable) return toArticleSlug(title, options);
  options.taken.add(slug);
  return slug;
}

/** The section that the editor chose, one that the story's own categories name, or the first. */
function chooseSection(
  { keywords = [], section: stated }: StoryHead,
  { section, paper }: Writing,
  notes: Note[],
): string {
  if (section !== undefined) return section;
  const own = paper.sections.find(({ id, name }) => stated === id || stated === name);
  if (own) return own.id;
  if (stated !== undefined) {
    notes.push({ kind: 'not understood', text: `the paper has no section ${stated}` });
  }
  const named = paper.sections.find(
    ({ id, name }) => keywords.includes(id) || keywords.includes(name),
  );
  if (named) notes.push({ kind: 'kept', text: `section ${named.id}, by its category` });
  return named?.id ?? paper.sections[0]?.id ?? '';
}

function countKept(
  blocks: readonly Block[],
  pictures: readonly NamedPicture[],
  notes: Note[],
): void {
  const count = (type: string) => blocks.filter(({ node }) => node.type === type).length;
  const parts = [
    [
      blocks.filter(({ node }) => node.type === 'paragraph' && node.children[0]?.type !== 'image')
        .length,
      'paragraph',
    ],
    [count('heading'), 'crosshead'],
    [count('list'), 'list'],
    [count('table'), 'table'],
    [count('blockquote'), 'quotation'],
    [count('footnoteDefinition'), 'note'],
    [pictures.length, 'picture'],
  ] as const;
  const text = parts
    .flatMap(([number, name]) => (number > 0 ? `${number} ${name}${number === 1 ? '' : 's'}` : []))
    .join(', ');
  notes.unshift({ kind: 'kept', text: text || 'nothing but the headline' });
}
