/**
 * Lists what is said of the body of a story, in the order of listening. That is the order of the text, except that the
 * caption of a picture before the first paragraph comes after that paragraph: nobody sees the picture. Left out are
 * code, references to notes, and what is struck out. The notes themselves come at the end.
 */
import type { Element, Nodes, Root } from 'hast';
import { elementsIn, spokenTextOf } from './element-text';
import type { ListenerWords } from './listener-words';
import { speakByline } from './speak-byline';
import type { SpokenBlock } from './spoken-block';
import { toTableBlocks } from './table-blocks';

export function toBodyBlocks(body: Root, words: ListenerWords): SpokenBlock[] {
  const parts = body.children.filter((child) => child.type === 'element');
  const first = parts.findIndex(({ tagName }) => tagName === 'p');
  const isEarly = (part: Element, index: number) => part.tagName === 'figure' && index < first;
  const early = parts.filter(isEarly);
  return parts.flatMap((part, index) => {
    if (isEarly(part, index)) return [];
    const blocks = toBlocks(part, words);
    return index === first ? [...blocks, ...early.flatMap((one) => toBlocks(one, words))] : blocks;
  });
}

function toBlocks(element: Element, words: ListenerWords): SpokenBlock[] {
  const { tagName, properties } = element;
  const className = String(properties.className ?? '');
  switch (tagName) {
    case 'pre':
      return [];
    case 'ul':
      return elementsIn(element).flatMap((item) => toItem(item, words));
    case 'ol':
      return toNumbered(element, words);
    case 'figure':
      return toCaption(element, words);
    case 'table':
      return toTableBlocks(element, words);
    case 'section':
      return className.includes('footnotes') || 'dataFootnotes' in properties
        ? [{ before: words.notes }, ...toInner(element, words)]
        : toInner(element, words);
    case 'blockquote':
    case 'aside':
    case 'div':
      return toInner(element, words);
    default:
      return toBlock(
        spokenTextOf(element),
        className.includes('unnamed') ? words.question : undefined,
      );
  }
}

const toInner = (element: Element, words: ListenerWords): SpokenBlock[] =>
  elementsIn(element).flatMap((part) => toBlocks(part, words));

function toBlock(text: string, before?: string): SpokenBlock[] {
  return text.trim() === '' ? [] : [{ text, ...(before !== undefined && { before }) }];
}

function toNumbered(list: Element, words: ListenerWords): SpokenBlock[] {
  const start = Number(list.properties.start ?? 1);
  return elementsIn(list).flatMap((item, index) =>
    toItem(item, words, `${start + index}${words.afterNumber}`),
  );
}

/** The text of an item, then the blocks inside it. A long item has paragraphs, the first of which has its number. */
function toItem(item: Element, words: ListenerWords, number?: string): SpokenBlock[] {
  const isInner = (child: Nodes) => child.type === 'element' && blockNames.has(child.tagName);
  const own = { ...item, children: item.children.filter((child) => !isInner(child)) };
  const inner = item.children.filter((child) => child.type === 'element' && isInner(child));
  const blocks = [
    ...toBlock(spokenTextOf(own)),
    ...inner.flatMap((child) => (child.type === 'element' ? toBlocks(child, words) : [])),
  ];
  const [first, ...others] = blocks;
  return first && number !== undefined ? [{ ...first, before: number }, ...others] : blocks;
}

const blockNames: ReadonlySet<string> = new Set(
  'p ul ol blockquote aside figure table pre section'.split(' '),
);

function toCaption(figure: Element, words: ListenerWords): SpokenBlock[] {
  const caption = elementsIn(figure).find(({ tagName }) => tagName === 'figcaption');
  if (!caption) return [];
  const isCredit = (child: Nodes) =>
    child.type === 'element' && String(child.properties.className ?? '').includes('credit');
  const text = spokenTextOf({
    ...caption,
    children: caption.children.filter((child) => !isCredit(child)),
  });
  const credit = caption.children.filter(isCredit).map(spokenTextOf).join('');
  return [
    ...toBlock(text, words.picture),
    ...toBlock(credit).map((block) => withCredit(block, words)),
  ];
}

function withCredit(block: SpokenBlock, { hasHanCredits }: ListenerWords): SpokenBlock {
  const spoken = hasHanCredits ? speakByline(block.text ?? '', { isCertain: true }) : undefined;
  return spoken === undefined ? block : { ...block, spoken };
}
