import { type Diagnostic, reportTo } from '../diagnostic';
import type { EditionContent } from '../read-edition';
import { placeInManifest } from './place-in-manifest';
import { manifestOf, type Publication } from './publication';

/**
 * Reports each published address that is neither the slug nor an alias of an article, nor withdrawn. The edition is
 * valid all the same, so `check` only warns; `publish` is refused.
 */
export function findLostAddresses(
  { date, articles, withdrawn }: Pick<EditionContent, 'date' | 'articles' | 'withdrawn'>,
  { publication, text }: { publication: Publication; text: string },
): Diagnostic[] {
  const answered = new Set(
    [...articles, ...withdrawn].flatMap(({ slug, aliases }) => [slug, ...aliases]),
  );
  const diagnostics: Diagnostic[] = [];
  for (const slug of publication.addresses.filter((one) => !answered.has(one))) {
    reportTo(diagnostics, manifestOf(date))(placeInManifest(text, slug), {
      code: 'lost-address',
      message: `the published address /${date}/${slug} would be lost`,
      fix: `write aliases: [${slug}] in the article that replaces it, or run npm run paper -- withdraw ${date} ${slug} --reason TEXT`,
    });
  }
  return diagnostics;
}
