/**
 * Marks the sentence that is heard, where the view shows its story, and keeps it in sight. The mark is a highlight of
 * CSS, which changes no element; a browser without them marks the paragraph. A reader who scrolls by hand reads
 * elsewhere: the view does not move again before what is heard is in sight.
 */
import { toHref } from '@/lib/addresses/base-path';
import type { ListeningStory } from '@/lib/speech/listening-queue';
import { locateSentences } from '@/lib/speech/locate/locate-sentences';

export interface ViewFollower {
  /** @param story undefined once nothing is heard */
  follow: (story: ListeningStory | undefined, sentence: number) => void;
  close: () => void;
}

const highlightName = 'heard';

/** Here, because the style sheets of the site are compiled by a program that takes the name of a highlight for an error. */
const highlightStyle = `
@media screen { ::highlight(${highlightName}) { background-color: var(--color-hit); color: var(--color-ink) } }
@media (forced-colors: active) { ::highlight(${highlightName}) { background-color: Highlight; color: HighlightText } }`;

/**
 * What is in a story and is not read out, as lib/speech has it. A text that screen readers get whole is drawn in an element
 * that is hidden from them (components/site/spoken).
 */
const unread =
  'sup:has(a), del, pre, .sr-only, [aria-hidden="true"]:not(.spoken > *), [data-footnote-backref]';

export function followView(): ViewFollower {
  let located:
    | { article: Element; story: ListeningStory; ranges: (Range | undefined)[] }
    | undefined;
  let shown: Range | undefined;
  let isAway = false;
  let scrolling = 0;

  const findRange = (story: ListeningStory, sentence: number): Range | undefined => {
    const article = findArticle(story);
    if (!article) return undefined;
    const isLocated = located?.article === article && located.story === story;
    if (!located || !isLocated || isLost(located.ranges[sentence]))
      located = { article, story, ranges: locateIn(article, story) };
    return located.ranges[sentence];
  };
  const onHand = () => {
    isAway = true;
  };
  const keys = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);
  const onKey = ({ key, target }: KeyboardEvent) => {
    if (keys.has(key) && !(target instanceof Element && target.closest('.listen-bar'))) onHand();
  };
  const onScroll = () => {
    // What the reader has scrolled back to is followed again.
    if (Date.now() - scrolling > 1000 && shown && isInSight(shown)) isAway = false;
  };
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('wheel', onHand, { passive: true, signal });
  addEventListener('touchmove', onHand, { passive: true, signal });
  addEventListener('keydown', onKey, { signal });
  addEventListener('scroll', onScroll, { passive: true, signal });

  return {
    follow: (story, sentence) => {
      const range = story && findRange(story, sentence);
      // What is only heard leaves the mark where it was.
      if (story && !range && story.sentences[sentence]?.text === undefined) return;
      shown = range;
      mark(range);
      if (!range) return;
      if (isInSight(range)) isAway = false;
      else if (!isAway) {
        scrolling = Date.now();
        scrollTo(range);
      }
    },
    close: () => {
      listening.abort();
      mark(undefined);
    },
  };
}

function findArticle({ slug, path }: ListeningStory): Element | null {
  const [address] = toHref(path).split('?');
  // A host without a server leads to the folder of a page.
  if (location.pathname.replace(/(?<=.)\/$/, '') !== address) return null;
  return document.querySelector(`article[data-article="${slug}"]`);
}

const isLost = (range: Range | undefined): boolean =>
  range !== undefined && (!range.startContainer.isConnected || range.collapsed);

function locateIn(article: Element, { sentences }: ListeningStory): (Range | undefined)[] {
  const nodes = textNodesIn(article);
  const spans = locateSentences(
    nodes.map(({ data }) => data),
    sentences.map(({ text = '' }) => text),
  );
  return spans.map((span) => {
    const [start, end] = [nodes[span?.start.text ?? -1], nodes[span?.end.text ?? -1]];
    if (!span || !start || !end) return undefined;
    const range = document.createRange();
    range.setStart(start, span.start.offset);
    range.setEnd(end, span.end.offset);
    return range;
  });
}

function textNodesIn(article: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(
    article,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(unread)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

/** The style of the mark, once it is in the document. */
let style: CSSStyleSheet | undefined;

function mark(range: Range | undefined): void {
  if ('highlights' in CSS) {
    if (!style) {
      style = new CSSStyleSheet();
      style.replaceSync(highlightStyle);
      document.adoptedStyleSheets.push(style);
    }
    if (range) CSS.highlights.set(highlightName, new Highlight(range));
    else CSS.highlights.delete(highlightName);
    return;
  }
  document.querySelector('[data-heard]')?.removeAttribute('data-heard');
  const { startContainer } = range ?? {};
  startContainer?.parentElement
    ?.closest('p, li, h1, h2, h3, figcaption, tr')
    ?.setAttribute('data-heard', '');
}

/** Parts of the window, from its top, between which a sentence is in sight: the bar is at its foot. */
const sight = { top: 0.08, bottom: 0.72 };

function isInSight(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= innerHeight * sight.top && bottom <= innerHeight * sight.bottom;
}

function scrollTo(range: Range): void {
  const { top } = range.getBoundingClientRect();
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: top - innerHeight * 0.25, behavior: isCalm ? 'instant' : 'smooth' });
}
