import type { PagePlan } from '../model/page-plan';
import type { Story } from '../model/story';
import type { Unheld } from './list-unheld';

/** What a good editor would send back on a finished page. */
export interface Refusal {
  rule: 'pin' | 'section' | 'foot' | 'front' | 'jump' | 'white' | 'line';
  /** The story or advertisement that it concerns; empty if it concerns the page as a whole. */
  slug: string;
  detail: string;
}

/** A page with what its rules compare it with. */
export interface JudgedPage {
  page: PagePlan;
  /** All pages of the edition. */
  pages: readonly PagePlan[];
  /** The stories that the edition was made from, by slug. */
  stories: ReadonlyMap<string, Story>;
  /** The instructions of the editor that do not hold on any page. */
  unheld: readonly Unheld[];
}

/** A rule, as a function of the finished plan. Each has a file of its own. */
export type RefusalRule = (judged: JudgedPage) => Refusal[];
