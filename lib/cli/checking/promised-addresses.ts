import {
  articlePath,
  editionPath,
  editionPdfPath,
  pagePath,
  pagePdfPath,
  personPath,
  picturePath,
  sectionPath,
  standingPath,
} from '@/lib/edition/addresses/paths';
import type { PromisedEdition } from '@/lib/newsroom/addresses/read-promises';

/** An address that readers were given, and what it was given for. */
export type PromisedAddress = { path: string; edition: PromisedEdition } & (
  | { kind: 'edition' | 'editionPdf' }
  /** An article by its present or a former slug, or one that was withdrawn. */
  | { kind: 'article' | 'withdrawn'; slug: string }
  | { kind: 'page' | 'pagePdf'; page: number }
  | { kind: 'picture'; name: string }
  | { kind: 'section'; id: string }
  | { kind: 'standing'; slug: string }
  | { kind: 'person'; slug: string; name: string }
);

/** Lists the addresses of an edition itself. */
export function listOwn(
  edition: PromisedEdition,
  { hasPdf }: { hasPdf: boolean },
): PromisedAddress[] {
  const { date, slugs, withdrawn, pages, pictures } = edition;
  return [
    ...(hasPdf ? [{ kind: 'editionPdf' as const, path: editionPdfPath(date), edition }] : []),
    ...slugs.map((slug) => ({
      kind: 'article' as const,
      path: articlePath(date, slug),
      slug,
      edition,
    })),
    ...withdrawn.map((slug) => ({
      kind: 'withdrawn' as const,
      path: articlePath(date, slug),
      slug,
      edition,
    })),
    ...pages.map((page) => ({ kind: 'page' as const, path: pagePath(date, page), page, edition })),
    ...(hasPdf
      ? pages.map((page) => ({
          kind: 'pagePdf' as const,
          path: pagePdfPath(date, page),
          page,
          edition,
        }))
      : []),
    ...pictures.map((name) => ({
      kind: 'picture' as const,
      path: picturePath(date, name),
      name,
      edition,
    })),
  ];
}

export function toEditionAddress(edition: PromisedEdition): PromisedAddress {
  return { kind: 'edition', path: editionPath(edition.date), edition };
}

/** Lists the addresses that several editions lead to. */
export function listShared(edition: PromisedEdition): PromisedAddress[] {
  return [
    ...edition.sections.map((id) => ({
      kind: 'section' as const,
      path: sectionPath(id),
      id,
      edition,
    })),
    ...edition.standing.map((slug) => ({
      kind: 'standing' as const,
      path: standingPath(slug),
      slug,
      edition,
    })),
    ...Object.entries(edition.people).map(([slug, name]) => ({
      kind: 'person' as const,
      path: personPath(slug),
      slug,
      name,
      edition,
    })),
  ];
}
