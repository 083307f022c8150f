import type { Diagnostic } from '@/lib/content/diagnostic';

import type { SheetGrid } from '@/lib/layout/model/sheet-grid';
import type { Pins, Story } from '@/lib/layout/model/story';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import type { SheetItem } from '@/lib/sheet/sheet-item';

export type { Diagnostic };

/** Everything that the desk shows of an edition, as plain data for the browser. */
export interface DeskState {
  date: string;
  /** True if the content has an error now: then the pages are as they last were without, and nothing can be changed. */
  isLastGood: boolean;
  diagnostics: Diagnostic[];
  pages: DeskPage[];
  /** In the order of their files. */
  stories: DeskStory[];
  /** What undo and redo would do. */
  undo?: string;
  redo?: string;
}

/** What the pages of readers say about an edition in development. */
export interface EditionCheck extends Pick<DeskState, 'date' | 'diagnostics' | 'isLastGood'> {
  /** False if it was never without an error, so that it has no page. */
  isShown: boolean;
}

/** The state as it is sent to a browser. */
export interface SentState extends Omit<DeskState, 'pages'> {
  /** Without the sheets that the browser has. */
  pages: (Omit<DeskPage, 'sheet'> & Partial<Pick<DeskPage, 'sheet'>>)[];
  /** The style sheets that declare the fonts of all sheets, in their order. */
  fonts: string[];
}

export interface DeskPage {
  number: number;
  name: string;
  /** Names what the sheet shows. */
  digest: string;
  sheet: { plan: { number: number; name: string; grid: SheetGrid }; items: SheetItem[] };
  refusals: Refusal[];
}

export interface DeskStory {
  slug: string;
  /** Path in the content folder. */
  file: string;
  /** Names the state of the file. */
  version: string;
  title: string;
  kicker?: string;
  deck?: string;
  rank: Story['rank'];
  /** The page of the front matter. */
  page?: number;
  pins: Pins;
  hasPicture: boolean;
  /** Of an advertisement, which is no story: its page, and what was sold and why it is there, in sentences. */
  ad?: { page?: number; reasons: string[] };
  /** Where it begins; absent in languages without sheets. */
  placed?: PlacedStoryState;
}

export interface PlacedStoryState {
  page: number;
  isLead: boolean;
  isTop: boolean;
  isBottom: boolean;
  isBoxed: boolean;
  /** The first column, from 1, and how many there are; those of the page. */
  column: number;
  columns: number;
  pageColumns: number;
  headline: FittedHeading;
  /** The page on which it goes on. */
  jump?: number;
  /** Why it is there, in sentences. */
  reasons: string[];
  /** Pins that did not hold. */
  unheld: string[];
}

/** A heading as it is set. */
export interface FittedHeading {
  points: number;
  lines: string[];
}
