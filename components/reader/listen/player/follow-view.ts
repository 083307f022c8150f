/**
 * Marks the sentence that is heard, where the view shows its story, and keeps it in sight. A reader who scrolls by hand
 * reads elsewhere: the view does not move again before what is heard is in sight.
 */
import type { ListeningStory } from '@/lib/speech/listening-queue';
import { markHeard } from './mark-heard';
import { findParts, type ShownStory, toShownStory } from './shown-story';

export interface ViewFollower {
  /** @param story undefined once nothing is heard */
  follow: (story: ListeningStory | undefined, sentence: number) => void;
  close: () => void;
}

export function followView(): ViewFollower {
  let located: { story: ListeningStory; shown: ShownStory } | undefined;
  let marked: Range | undefined;
  let isAway = false;
  let scrolling = 0;

  const findRanges = (story: ListeningStory, sentence: number): readonly Range[] => {
    const parts = findParts(story);
    const isLocated =
      located?.story === story &&
      located.shown.parts.length === parts.length &&
      located.shown.parts.every((part, index) => part === parts[index]) &&
      !located.shown.sentences[sentence]?.some(isLost);
    if (!located || !isLocated) located = { story, shown: toShownStory(parts, story) };
    return located.shown.sentences[sentence] ?? [];
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
    if (Date.now() - scrolling > 1000 && marked && isInSight(marked)) isAway = false;
  };
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('wheel', onHand, { passive: true, signal });
  addEventListener('touchmove', onHand, { passive: true, signal });
  addEventListener('keydown', onKey, { signal });
  addEventListener('scroll', onScroll, { passive: true, signal });

  return {
    follow: (story, sentence) => {
      const ranges = story ? findRanges(story, sentence) : [];
      const [first] = ranges;
      // What is only heard leaves the mark where it was.
      if (story && !first && story.sentences[sentence]?.text === undefined) return;
      const isSame = first !== undefined && first === marked;
      marked = first;
      markHeard(ranges);
      if (!first || isSame) return;
      if (isInSight(first)) isAway = false;
      else if (!isAway) {
        scrolling = Date.now();
        scrollTo(first);
      }
    },
    close: () => {
      listening.abort();
      markHeard([]);
    },
  };
}

const isLost = (range: Range): boolean => !range.startContainer.isConnected || range.collapsed;

/** Parts of the window, from its top, between which a sentence is in sight: the bar is at its foot. */
const sight = { top: 0.08, bottom: 0.72 };

function isInSight(range: Range): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  const isAcross = right > 0 && left < innerWidth;
  return isAcross && top >= innerHeight * sight.top && bottom <= innerHeight * sight.bottom;
}

function scrollTo(range: Range): void {
  const { top, left, right } = range.getBoundingClientRect();
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  window.scrollBy({ top: top - innerHeight * 0.25, behavior });
  // On a phone, a sheet is wider than its frame.
  if (left < 0 || right > innerWidth)
    range.startContainer.parentElement
      ?.closest('.sheet-view')
      ?.scrollBy({ left: left - innerWidth * 0.1, behavior });
}
