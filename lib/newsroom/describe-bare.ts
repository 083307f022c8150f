/** Reports what an editor wrote for an edition and its make-up left out, because there is nothing in it. */
import { type Diagnostic, reportTo } from '@/lib/content/diagnostic';
import { parseFields } from '@/lib/content/fields/parse-fields';
import { writtenEditionSchema } from '@/lib/content/fields/schema';
import { readBytes } from '@/lib/content/files/read-bytes';
import { parseManuscript } from '@/lib/content/manuscript';
import type { EditionContent } from '@/lib/content/read-edition';
import { longestText, parseSource } from '@/lib/content/source/parse-source';
import type { PagePlan } from '@/lib/layout/model/page-plan';

interface Written {
  contentDir: string;
  edition: EditionContent;
}

/** Reports pages of edition.yaml on which nothing is printed, each at its number. */
export async function describeBarePages(
  pages: readonly PagePlan[],
  { contentDir, edition }: Written,
): Promise<Diagnostic[]> {
  const printed = new Set(pages.map(({ number }) => number));
  const bare = [...edition.settings.pages.entries()].filter(
    ([, { number }]) => !printed.has(number),
  );
  if (bare.length === 0) return [];
  const file = `${edition.date}/edition.yaml`;
  const bytes = await readBytes(contentDir, file, { most: longestText });
  // What else is in the file was reported when the edition was read.
  const source = bytes && parseSource(bytes, () => undefined);
  if (!source) return [];
  const yaml = { text: source.text, firstLine: 1 };
  const { placeOf } = parseFields(yaml, writtenEditionSchema, () => undefined);
  const diagnostics: Diagnostic[] = [];
  for (const [index, { number }] of bare) {
    reportTo(diagnostics, file)(placeOf(['pages', index, 'number']), {
      code: 'bare-page',
      severity: 'warning',
      message: `nothing is on page ${number}, so it is left out`,
      fix: `write page: ${number} in an article, or remove the page`,
    });
  }
  return diagnostics;
}

/** Reports indexes that were left out, and those that list nothing, each at its kind. */
export async function describeBareIndexes(
  pages: readonly PagePlan[],
  { contentDir, edition }: Written,
): Promise<Diagnostic[]> {
  const placed = new Map(
    pages.flatMap(({ stories }) => stories.map((story) => [story.slug, story] as const)),
  );
  const diagnostics: Diagnostic[] = [];
  for (const { kind, slug, file } of edition.articles) {
    const index = placed.get(slug);
    if (kind !== 'index' || (index && index.entries?.length !== 0)) continue;
    const bytes = await readBytes(contentDir, file, { most: longestText });
    const place = parseManuscript(file, bytes).fields.placeOf(['kind']);
    reportTo(diagnostics, file)(place, {
      code: 'bare-index',
      severity: 'warning',
      message: index
        ? 'no article begins on another page, so the index is empty'
        : 'the edition has one page, so the index is left out',
      fix: 'give an article another page, such as page: 2, or write draft: true here',
    });
  }
  return diagnostics;
}
