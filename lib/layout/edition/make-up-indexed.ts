import type { Ad } from '../model/ad';
import type { PagePlan } from '../model/page-plan';
import { listGridFamilies, type SheetSpec } from '../model/sheet-grid';
import type { Story } from '../model/story';
import { toStoryBox } from '../model/story-box';
import type { TextMetrics } from '../model/text-metrics';
import {
  blankIndex,
  countIndexLines,
  fillIndex,
  type IndexOptions,
  listEntries,
} from './fill-index';
import { withBodySize } from './list-body-sizes';
import { headOf, type PageDeclaration } from './page-assignment';

interface IndexedInput {
  stories: readonly Story[];
  pages: readonly PageDeclaration[];
  sheet: SheetSpec;
  metrics: TextMetrics;
  ads?: readonly Ad[];
  hrefOf?: (slug: string) => string;
}

interface Indexed {
  pages: PagePlan[];
}

/**
 * Makes up an edition with the indexes of its pages. The edition is made up without them first: then it is known how
 * many pages there are, what is on them and in which body size. An edition of one page has no index.
 */
export function makeUpIndexed<Input extends IndexedInput, Plan extends Indexed>(
  input: Input,
  makeUp: (input: Input) => Plan,
): Plan {
  const indexes = input.stories.filter(isIndex);
  if (indexes.length === 0) return makeUp(input);
  const others = input.stories.filter((story) => !isIndex(story));
  const without = makeUp({ ...input, stories: others });
  const [first] = without.pages;
  if (!first || without.pages.length < 2) return without;
  const { metrics, hrefOf = () => '' } = input;
  const sized = withBodySize(input, first.grid.bodySize);
  const options: IndexOptions = { metrics, hrefOf };
  const blank = indexes.map((index) => {
    const page = numberFor(index, without);
    const entries = listEntries(without.pages, page, others);
    return {
      ...blankIndex(index, countIndexLines(entries, legWidth(sized, page), options), options),
      page,
    };
  });
  const all = [...others, ...blank];
  const sameSize = makeUp({ ...sized, stories: all });
  // Where pages were just full without the index, the edition has room for it in a smaller body.
  const isLonger = sameSize.pages.length > without.pages.length;
  const plan = isLonger ? makeUp({ ...input, stories: all }) : sameSize;
  for (const page of plan.pages) {
    for (const placed of page.stories) {
      if (!blank.some(({ slug }) => slug === placed.slug)) continue;
      fillIndex(placed, page, listEntries(plan.pages, page.number, others), options);
    }
  }
  return plan;
}

const isIndex = ({ isIndex: is }: Story): boolean => is === true;

/** The page of an index: the one that the editor chose, as far as there is such a page, or the first. */
function numberFor({ page }: Story, { pages }: Indexed): number {
  return pages.find(({ number }) => number === page)?.number ?? pages[0]?.number ?? 1;
}

/** The least width that its lines can have: it is not known on which of the grids its page will be made up. */
function legWidth({ sheet, metrics }: IndexedInput, page: number): number {
  const { column } = metrics.typography;
  const families = listGridFamilies(sheet, headOf(page), column);
  return Math.min(...families.map((family) => toStoryBox(family).legEm));
}
