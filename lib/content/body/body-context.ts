import type { Language } from '@/lib/language/language';
import type { Report } from '../diagnostic';
import type { MeasuredPicture } from '../measure-picture';

/** What the body of one article must know of what lies around it. */
export interface BodyContext {
  date: string;
  slug: string;
  /** The paper's. */
  language: Language;
  /** The whole file, for places inside a stretch of text. */
  text: string;
  report: Report;
  /** What links of this edition may name: slugs, former slugs and file names, each with its slug. */
  slugs: ReadonlyMap<string, string>;
  /** Ids of the paper's sections. */
  sections: readonly string[];
  /** Pictures lying in the folder; undefined is one that cannot be read. */
  pictures: ReadonlyMap<string, MeasuredPicture | undefined>;
}
