import type { PagePlace } from '../model/page-place';
import type { PagePlan } from '../model/page-plan';
import type { Millimetres, SheetGrid, SheetSpec } from '../model/sheet-grid';
import type { Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { Unheld } from './list-unheld';

/** What a good editor would send back on a finished page. */
export interface Refusal {
  rule:
    | 'word'
    | 'headline'
    | 'size'
    | 'pin'
    | 'foot'
    | 'table'
    | 'picture'
    | 'section'
    | 'front'
    | 'jump'
    | 'white'
    | 'line';
  /** The story or advertisement that it concerns; empty if it concerns the page as a whole. */
  slug: string;
  detail: string;
}

/** A refusal with the place on its page that it is about. */
export interface PlacedRefusal extends Refusal {
  /** Undefined where it concerns the story, or the page, as a whole. */
  at?: PagePlace;
}

/** What an edition was made up from, as far as its pages are compared with it. */
export interface RefusalInput {
  stories: readonly Story[];
  sheet: SheetSpec;
  /** The declared pages, of which some may have sheets of their own. */
  pages: readonly { number: number; sheet?: SheetSpec }[];
  metrics: Pick<TextMetrics, 'segment' | 'measure' | 'typography'>;
  /** Returns the height of the letters of the paper's name on a front page; without it headlines of any size are right. */
  nameplateOf?: ((front: SheetGrid) => Millimetres) | undefined;
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
  input: RefusalInput;
}

/**
 * A rule, as a function of the finished plan: of positions, lines and sizes. It does not look at what make-up notes of
 * its own work, such as `SetLine.loose` or `SetHeading.brokenWords`. Each has a file of its own.
 */
export type RefusalRule = (judged: JudgedPage) => PlacedRefusal[];
