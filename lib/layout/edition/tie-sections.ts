import type { Ad } from '../model/ad';
import type { Story } from '../model/story';
import {
  capacityOf,
  type DistributeInput,
  demandOf,
  distributeStories,
  PLANNED,
} from './distribute-stories';
import type { PageDeclaration } from './page-assignment';

export interface TieInput extends Omit<DistributeInput, 'planned'> {
  /** Numbers of pages, by the ids of the sections whose stories are to be on them. */
  sectionPages?: Readonly<Record<string, number>>;
}

export interface Tied {
  stories: readonly Story[];
  /** The pages that the edition needs at least, so that the tied ones are among them. */
  least: number;
}

/**
 * Puts the stories of sections that are tied to a page on this page, the highest ranks first, as long as it has
 * room. Others go to the next page that no section is tied to. A tie to a page that the edition is too short to have
 * does not count.
 */
export function tieSections(input: TieInput): Tied {
  const { sectionPages = {}, stories } = input;
  const numbers = Object.values(sectionPages);
  if (numbers.length === 0) return { stories, least: 0 };
  const pages = listPages(input);
  const isTied = ({ page, section }: Story) =>
    page === undefined && pages.has(sectionPages[section] ?? 0);
  const left = new Map([...pages].map(([number, page]) => [number, roomOf(page, input)]));
  const chosen = new Map<Story, number>();
  for (const story of stories.filter(isTied).toSorted((a, b) => a.rank - b.rank)) {
    const own = sectionPages[story.section] ?? 0;
    const others = [...pages.keys()].filter((number) => number > own && !numbers.includes(number));
    const need = demandOf(story, input);
    // Page numbers rise, because overflow goes on to a page behind its own.
    const page = [own, ...others].find((number) => (left.get(number) ?? 0) >= need);
    if (page === undefined) continue;
    left.set(page, (left.get(page) ?? 0) - need);
    chosen.set(story, page);
  }
  const tied = stories.map((story) => {
    const page = chosen.get(story);
    return page === undefined ? story : { ...story, page };
  });
  return { stories: tied, least: Math.max(0, ...pages.keys()) };
}

/** The pages that the edition has if no section is tied, by number. */
function listPages(input: TieInput): Map<number, PageDeclaration> {
  const planned = distributeStories({ ...input, planned: PLANNED.tight }).map(({ page }) => page);
  const all = [...input.pages, ...planned].sort((a, b) => a.number - b.number);
  return new Map(all.map((page) => [page.number, page]));
}

/** Column-rows that the stories and advertisements which were put on a page leave on it. */
function roomOf(page: PageDeclaration, input: TieInput): number {
  const isHere = (one: Story | Ad) => one.page === page.number;
  const taken = input.stories
    .filter(isHere)
    .reduce((sum, story) => sum + demandOf(story, input), 0);
  return capacityOf(page, input, (input.ads ?? []).filter(isHere)) - taken;
}
