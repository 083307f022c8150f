import type { Language } from '@/lib/language/language';
import type { ArticleKind } from '../article-kind';
import type { Report } from '../diagnostic';
import type { FoundPicture } from '../pictures/measure-picture';

/** What converting an article's body needs to know of the article, its edition and the paper. */
export interface BodyContext {
  /** Of the edition; `standingFolder` for a standing page. */
  date: string;
  slug: string;
  kind: ArticleKind;
  /** The language of the paper. */
  language: Language;
  /** BCP 47 tag of the language whose typographic marks replace those of a typewriter; undefined: they are left. */
  marksTag: string | undefined;
  /** The text of the whole file, for locating characters inside a text node. */
  text: string;
  report: Report;
  /** Ranges of the text that a diagnostic has named as removed: steps that remove text add to them. */
  removed: SourceRange[];
  /** Ranges of marks that did not take effect. Their characters are printed unchanged. */
  failed: SourceRange[];
  /** The slugs of the edition's articles, by slug, former slug and file name. */
  slugs: ReadonlyMap<string, string>;
  /** Present and former slugs of articles of the edition that were withdrawn; absent: there are none. */
  withdrawn?: ReadonlySet<string>;
  /** Ids of the paper's sections. */
  sections: readonly string[];
  /** Files that can be referred to as pictures, by name. */
  pictures: ReadonlyMap<string, FoundPicture>;
  /** True for an advertisement whose picture is a link. */
  hasLinkedPicture?: true;
}

/** Offsets in the text of the file: of the first character and after the last. */
export interface SourceRange {
  start: number;
  end: number;
}
