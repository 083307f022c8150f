import { listBrokenWordsIn } from '../model/broken-words';
import type { PlacedStory } from '../model/page-plan';
import type { JudgedPage } from './refusal';

/** A word or a name that two lines have a part of each. */
export interface BrokenWord {
  slug: string;
  where: 'headline' | 'kicker' | 'deck' | 'label' | 'byline' | 'caption';
  word: string;
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
    listTexts(story).flatMap(({ where, lines }) =>
      listBrokenWordsIn(lines, segment).map((word) => ({ slug: story.slug, where, word })),
    ),
  );
}

function listTexts({ headings, plates, legs }: PlacedStory) {
  const ofHeadings = headings.flatMap(({ role, heading: { lines } }) =>
    // The words that make-up adds to a story that goes on are no heading.
    role === 'from' ? [] : [{ where: role, lines }],
  );
  const rows = [...plates, ...legs.flatMap(({ content }) => content)].map(({ content }) => content);
  const captions = rows.flatMap((row) =>
    row.kind === 'figure' ? [{ where: 'caption' as const, lines: row.caption }] : [],
  );
  return [...ofHeadings, ...captions];
}
