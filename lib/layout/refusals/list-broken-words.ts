import type { PlacedStory } from '../model/page-plan';
import type { SetLine } from '../model/typeset-text';
import type { JudgedPage } from './refusal';
import { textOfLine } from './text-of-line';

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
      brokenIn(lines, segment).map((word) => ({ slug: story.slug, where, word })),
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

function brokenIn(lines: readonly SetLine[], segment: (text: string) => string[][]): string[] {
  if (lines.length < 2) return [];
  const { text, breaks } = joinLines(lines);
  const broken: string[] = [];
  let from = 0;
  for (const word of segment(text).flat()) {
    const to = from + word.length;
    if (breaks.some((at) => at.from > from && at.to < to)) broken.push(word.trim());
    from = to;
  }
  return broken;
}

/** Returns the text of some lines, and where each ends and the next begins. */
function joinLines(lines: readonly SetLine[]) {
  let text = '';
  const breaks: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    text += textOfLine(line);
    if (index === lines.length - 1) break;
    const from = text.length;
    text += line.after;
    // A break that the editor wrote parts nothing.
    if (line.after !== '\n') breaks.push({ from, to: text.length });
  }
  return { text, breaks };
}
