/**
 * Finds the text of a story in a view, wherever it is: on its own page, in the lines of a sheet, where a sentence goes
 * from column to column, or in a list, which has its headline and how it begins.
 */
import { toHref } from '@/lib/addresses/base-path';
import type { ListeningStory } from '@/lib/speech/listening-queue';
import { locateSentences, type TextPoint } from '@/lib/speech/locate/locate-sentences';

export interface ShownStory {
  /** The elements that show the story; a jump has several. */
  parts: readonly Element[];
  /**
   * Where each sentence is, in a range for each block that it is in. Of a sentence that is not shown here, the headline
   * of its story; none where that is not shown either.
   */
  sentences: readonly (readonly Range[])[];
}

/** Returns the elements of the view that show a story and are drawn: the fullest of them. */
export function findParts({ slug, path }: ListeningStory): Element[] {
  const [address] = toHref(path).split('?');
  const own = `article[data-article="${slug}"]`;
  // A host without a server leads to the folder of a page.
  const here = location.pathname.replace(/(?<=.)\/$/, '');
  const places = [
    here === address ? [...document.querySelectorAll(own)] : [],
    [...document.querySelectorAll(`.sheet [data-story="${slug}"]`)],
    [...document.querySelectorAll(`.teaser a.headline[href="${toHref(path)}"]`)].flatMap(
      (link) => link.closest('.teaser') ?? [],
    ),
  ];
  return places.map((parts) => parts.filter((part) => part.checkVisibility())).find(isAny) ?? [];
}

const isAny = ({ length }: readonly unknown[]): boolean => length > 0;

export function toShownStory(parts: readonly Element[], story: ListeningStory): ShownStory {
  const isOnPage = parts[0]?.matches('[data-article]') ?? false;
  const streams = streamsIn(parts);
  const spans = locateSentences(
    streams.map((nodes) => nodes.map(({ data }) => data)),
    story.sentences.map(({ text = '' }) => text),
  );
  const found = spans.map((span) =>
    span ? toRanges(streams[span.stream] ?? [], span.start, span.end) : undefined,
  );
  const headline = isOnPage ? [] : (found[headlineOf(story)] ?? []);
  return { parts, sentences: found.map((ranges) => ranges ?? headline) };
}

const headlineOf = ({ sentences, title }: ListeningStory): number =>
  sentences.findIndex(({ text }) => text !== undefined && title.startsWith(text));

/**
 * What is in a story and is not read out, as lib/speech has it, and what only a sheet has: the number of a note is
 * linked to it, and a jump says where the text goes on. A text that screen readers get whole is drawn in an element that
 * is hidden from them (components/site/spoken).
 */
const unread =
  'sup:has(a), a sup, del, pre, .sr-only, .jump-set, .from-set, [aria-hidden="true"]:not(.spoken > *), [data-footnote-backref]';

/** What is between the columns of a sheet, and before the first paragraph of a page. */
const standing = '.sheet :is(figure, table, .set-facts)';

/** The text nodes that are read out: those that flow, then those in what is among them. */
function streamsIn(parts: readonly Element[]): [Text[], Text[]] {
  const streams: [Text[], Text[]] = [[], []];
  for (const part of parts) {
    const walker = document.createTreeWalker(
      part,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) =>
        node instanceof Element && node.matches(unread)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const { currentNode } = walker;
      if (!(currentNode instanceof Text)) continue;
      streams[currentNode.parentElement?.closest(standing) ? 1 : 0].push(currentNode);
    }
  }
  return streams;
}

const block = 'p, li, h1, h2, h3, h4, td, th, figcaption, blockquote, dt, dd';

/** A range for each block, so that nothing between two columns is marked with them. */
function toRanges(nodes: readonly Text[], start: TextPoint, end: TextPoint): Range[] {
  const ranges: Range[] = [];
  let last: Element | null | undefined;
  for (const [index, node] of nodes.slice(start.text, end.text + 1).entries()) {
    const own = node.parentElement?.closest(block);
    const upTo = index === end.text - start.text ? end.offset : node.length;
    const range = own && own === last ? ranges.at(-1) : undefined;
    if (range) range.setEnd(node, upTo);
    else {
      const first = document.createRange();
      first.setStart(node, index === 0 ? start.offset : 0);
      first.setEnd(node, upTo);
      if (first.toString().trim() !== '') ranges.push(first);
    }
    last = own;
  }
  return ranges;
}
