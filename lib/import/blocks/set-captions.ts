/**
 * Gives pictures their captions: the text that the format marks as one, or a line behind the picture that looks like one. A
 * credit at its end is parted from it, `"caption｜credit"`. A picture without a description takes it from the caption.
 */
import type { Image } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Block, Note } from '../imported-document';
import { isProseLine } from './line-shapes';

declare module 'mdast' {
  interface ParagraphData {
    /** True for the text that a format marks as the caption of a picture. */
    isCaption?: boolean;
  }
}

export function setCaptions(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    const picture = pictureOf(before);
    const caption = picture && !picture.title ? captionOf(block) : undefined;
    if (!before || !picture || caption === undefined) {
      result.push(block);
      continue;
    }
    const [text, credit] = splitCredit(caption);
    picture.title = credit ? `${text}｜${credit}` : text;
    if (!isMarked(block)) {
      const note = `“${caption}” is the caption of the picture before it`;
      result.splice(-1, 1, addNote(before, { kind: 'guessed', text: note }));
    }
  }
  return result.map((block) => {
    const note = describe(pictureOf(block));
    return note ? addNote(block, note) : block;
  });
}

function addNote(block: Block, note: Note): Block {
  return { ...block, notes: [...(block.notes ?? []), note] };
}

function pictureOf(block: Block | undefined): Image | undefined {
  const [image, ...rest] = block?.node.type === 'paragraph' ? block.node.children : [];
  return image?.type === 'image' && rest.length === 0 ? image : undefined;
}

function isMarked({ node }: Block): boolean {
  return node.type === 'paragraph' && node.data?.isCaption === true;
}

const captionStart =
  /^(?:图为|圖為|图片|图[一二三四五六七八九十\d]{0,3}\s*[:：]|资料图|△|▲|▼|↑|←|→|Photo\b|Picture\b|Figure\b|Above:|Left:|Right:)/u;

function captionOf(block: Block): string | undefined {
  if (block.node.type !== 'paragraph' || pictureOf(block)) return undefined;
  const text = textOf(block.node).replace(/\s+/g, ' ').trim();
  // A bar would part the caption from its credit.
  const plain = text.replace(/\s*[|｜]\s*/g, ' ');
  if (isMarked(block) || captionStart.test(text)) return plain;
  return !isProseLine(text.slice(0, -10)) && splitCredit(text)[1] !== undefined ? plain : undefined;
}

const credit =
  /(?:^|(?<=[。！？.!?\s]))([（(]?(?:(?:本报|特约|见习)*(?:记者|通讯员|記者)?\s*[\p{Script=Han}·]{2,4}(?:\s[\p{Script=Han}·]{2,4}){0,3}\s*[/／]?\s*(?:摄影?|攝影?|供图|供圖)|(?:摄影|攝影|供图|图片来源|图源)\s*[/／:：|｜\s]\s*\S{2,20}|(?:Photo|Photograph|Picture|Credit)(?: by|:)\s.{2,60})[）)]?)$/u;

function splitCredit(caption: string): [text: string, credit?: string] {
  const match = credit.exec(caption);
  if (!match?.[1]) return [caption];
  return [caption.slice(0, match.index).trim(), match[1].trim()];
}

/** Names that programs give to pictures; they describe nothing. */
const noDescription =
  /^(?:图片|圖片|图像|picture|image|img|dsc|wx|mmexport|微信图片|截图)?[\s_-]*\d*[\d_-]*(?:\.\w{3,4})?$/i;

function describe(picture: Image | undefined): Note | undefined {
  if (!picture) return undefined;
  const alt = picture.alt?.replace(/\s+/g, ' ').trim() ?? '';
  picture.alt = noDescription.test(alt) ? '' : alt;
  const caption = picture.title?.split('｜')[0] ?? '';
  if (picture.alt !== '' || !/^picture:|^cid:|^attachment:/.test(picture.url)) return undefined;
  picture.alt = caption;
  const text = caption
    ? `the description of a picture is its caption: “${caption}”`
    : 'a picture has no description: write what it shows';
  return { kind: caption ? 'guessed' : 'not understood', text };
}
