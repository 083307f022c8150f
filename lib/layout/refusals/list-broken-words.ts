import { listBrokenWordsIn } from '../model/broken-words';
import { type PagePlace, placeOfLeg, placeOfRect } from '../model/page-place';
import type { PlacedStory } from '../model/page-plan';
import type { SheetGrid } from '../model/sheet-grid';
import type { SetLine } from '../model/typeset-text';
import type { JudgedPage } from './refusal';

/** A word or a name that two lines have a part of each. */
export interface BrokenWord {
  slug: string;
  where: 'headline' | 'kicker' | 'deck' | 'label' | 'byline' | 'caption';
  word: string;
  /** The heading, or the picture with its caption. */
  at: PagePlace;
}

type Judge = Pick<JudgedPage, 'page' | 'input'>;

/**
 * Lists the words and names that are broken in the headings of a page and in the captions of its pictures, with their
 * credits. The segmenter of the text metrics says what is one word: it knows the dictionary of the language, the
 * paper's lexicon and the names of people and places. Only the lines are compared with it.
 */
export function listBrokenWords({ page, input }: Judge): BrokenWord[] {
  const { segment } = input.metrics;
  return page.stories.flatMap((story) =>
    listTexts(story, page.grid).flatMap(({ where, lines, at }) =>
      listBrokenWordsIn(lines, segment).map((word) => ({ slug: story.slug, where, word, at })),
    ),
  );
}

interface PlacedText extends Pick<BrokenWord, 'where' | 'at'> {
  lines: readonly SetLine[];
}

function listTexts(story: PlacedStory, grid: SheetGrid): PlacedText[] {
  const padding = story.box?.paddingEm;
  const ofHeadings = story.headings.flatMap((placed): PlacedText[] => {
    const { role, heading } = placed;
    // The words that make-up adds to a story that goes on are no heading.
    if (role === 'from') return [];
    return [{ where: role, lines: heading.lines, at: placeOfRect(placed, grid, padding) }];
  });
  const ofPlates = story.plates.map(({ content, rect }) => ({
    content,
    at: placeOfRect(rect, grid, padding),
  }));
  const ofLegs = story.legs.flatMap((leg) => {
    const place = placeOfLeg(leg, story, grid);
    return leg.content.map(({ content, offset, height }) => ({
      content,
      at: { ...place, y: place.y + offset, height },
    }));
  });
  const captions = [...ofPlates, ...ofLegs].flatMap(({ content, at }): PlacedText[] =>
    content.kind === 'figure' ? [{ where: 'caption', lines: content.caption, at }] : [],
  );
  return [...ofHeadings, ...captions];
}
