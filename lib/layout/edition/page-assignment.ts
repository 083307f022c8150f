import type { Ad } from '../model/ad';
import type { PageHead, SheetSpec } from '../model/sheet-grid';
import type { Story } from '../model/story';

export interface PageDeclaration {
  number: number;
  name: string;
  /** The sheet of this page, if it is not that of the paper. */
  sheet?: SheetSpec;
}

/** A page with the stories and advertisements that are to be made up on it. */
export interface PageAssignment {
  page: PageDeclaration;
  stories: Story[];
  ads: Ad[];
}

export const headOf = (number: number): PageHead => (number === 1 ? 'masthead' : 'folio');
