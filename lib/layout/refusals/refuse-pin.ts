import type { PagePlan } from '../model/page-plan';
import { findLead } from './find-lead';
import type { Unheld } from './list-unheld';
import type { JudgedPage, Refusal } from './refusal';

/** Refuses what has another place or shape than the editor pinned, or is not on the page of its section. */
export function refusePin({ page, unheld }: JudgedPage): Refusal[] {
  return unheld
    .filter((one) => pageOf(one) === page.number)
    .map((one) => ({
      rule: one.rule === 'section' ? 'section' : 'pin',
      slug: one.slug,
      detail: describe(one, page),
    }));
}

/** The page that the story or advertisement is on. */
function pageOf(one: Unheld): number {
  return one.rule === 'page' || one.rule === 'section' ? one.got : one.page;
}

function describe(one: Unheld, page: PagePlan): string {
  switch (one.rule) {
    case 'page':
      return `page ${one.wanted} had no room: it is on page ${one.got}`;
    case 'section':
      return `its section is tied to page ${one.wanted}: it is on page ${one.got}`;
    case 'span':
      return `span ${one.wanted} fitted in no shape: it has ${inColumns(one.got)}`;
    case 'box':
      return one.wanted ? 'it has no box' : 'it has a box';
    case 'place':
      return one.wanted === 'lead'
        ? `${findLead(page)?.slug} leads page ${page.number}`
        : `it is not at the ${one.wanted}`;
    case 'picture':
      return `it has no picture to set ${one.wanted}`;
    case 'keepWith': {
      const isHere = page.stories.some(({ slug }) => slug === one.wanted);
      return `${one.wanted} is ${isHere ? 'not beside it' : 'on another page'}`;
    }
    case 'size':
      return 'it is larger than the page, so it is printed smaller';
    default:
      return one satisfies never;
  }
}

const inColumns = (columns: number): string => (columns === 1 ? '1 column' : `${columns} columns`);
