import type { PagePlan } from '../model/page-plan';
import { findLead } from './find-lead';
import type { Unheld } from './list-unheld';
import type { JudgedPage, Refusal } from './refusal';

/** Refuses what has another place or shape than the editor pinned. */
export function refusePin({ page, unheld }: JudgedPage): Refusal[] {
  return unheld
    .filter(isPin)
    .filter((one) => (one.rule === 'page' ? one.got : one.page) === page.number)
    .map((one) => ({ rule: 'pin', slug: one.slug, detail: describe(one, page) }));
}

type Pin = Exclude<Unheld, { rule: 'section' }>;

/** The page of a section is no pin of its stories; `refuse-section.ts` judges it. */
const isPin = (one: Unheld): one is Pin => one.rule !== 'section';

function describe(one: Pin, page: PagePlan): string {
  switch (one.rule) {
    case 'page':
      return `page ${one.wanted} had no room: it is on page ${one.got}`;
    case 'span':
      return `span ${one.wanted} fitted in no shape: it has ${inColumns(one.got)}`;
    case 'box':
      return one.wanted ? 'it has no box' : 'it has a box';
    case 'place':
      return describePlace(one, page);
    case 'picture':
      return describePicture(one);
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

function describePlace({ slug, wanted }: Extract<Pin, { rule: 'place' }>, page: PagePlan): string {
  if (wanted !== 'lead') return `it is not at the ${wanted}`;
  const lead = findLead(page)?.slug;
  return lead === slug
    ? 'it is not at the top with the largest headline'
    : `${lead} leads page ${page.number}`;
}

function describePicture({ wanted, got }: Extract<Pin, { rule: 'picture' }>): string {
  if (got === 0) return `it has no picture to set ${wanted}`;
  return wanted === 'none' ? 'its picture is printed' : `its picture has ${inColumns(got)}`;
}

const inColumns = (columns: number): string => (columns === 1 ? '1 column' : `${columns} columns`);
