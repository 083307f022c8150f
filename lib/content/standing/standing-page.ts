import type { Root } from 'hast';
import type { Picture } from '../article';

/** A page that belongs to no edition, such as the one about the paper. It is plain data that can be written as JSON. */
export interface StandingPage {
  /** `about`, the last part of its address. */
  slug: string;
  /** Former names, whose addresses lead to this one. */
  aliases: string[];
  title: string;
  /** For search engines and shared links: the editor's, else the first sentences. */
  description: string;
  /** As that of an article. */
  body: Root;
  pictures: Picture[];
}

/** A standing page as the foot of every page of the site names it. */
export type StandingLink = Pick<StandingPage, 'slug' | 'title'>;
