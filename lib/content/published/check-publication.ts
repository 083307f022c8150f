import { type Diagnostic, reportTo, startOfFile } from '../diagnostic';
import { parseFields } from '../fields/parse-fields';
import { writtenEditionSchema } from '../fields/schema';
import { readBytes } from '../files/read-bytes';
import type { EditionContent } from '../read-edition';
import { longestText } from '../source/parse-source';
import { findEarlyRelease } from './early-release';
import { findLostAddresses } from './lost-addresses';
import { readPublication } from './publication';

/** Checks for the command `check` whether an edition still agrees with what was published of it. */
export async function checkPublication(
  contentDir: string,
  edition: EditionContent,
  now: Date,
): Promise<Diagnostic[]> {
  const { date, articles } = edition;
  const { publication, text = '' } = await readPublication(contentDir, date);
  if (!publication) return [];
  const { release } = publication;
  const next =
    release !== undefined && Date.parse(release) > Number(now) ? release : now.toISOString();
  const firstSeen = (slug: string) => publication.articles[slug]?.published ?? next;
  return [
    // The edition is valid without them; publishing it again is refused.
    ...findLostAddresses(edition, { publication, text }).map(asWarning),
    ...(await findEarlyRelease({ contentDir, articles, firstSeen })),
    ...(await findOtherIssue(contentDir, edition, publication.issue)),
  ];
}

const asWarning = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, severity: 'warning' });

/** Warns of an issue number in edition.yaml that is not the printed one. */
async function findOtherIssue(
  contentDir: string,
  { date, settings }: EditionContent,
  printed: number | null | undefined,
): Promise<Diagnostic[]> {
  const { issue } = settings;
  if (issue === undefined || typeof printed !== 'number' || issue === printed) return [];
  const diagnostics: Diagnostic[] = [];
  const file = `${date}/edition.yaml`;
  const bytes = await readBytes(contentDir, file, { most: longestText });
  const yaml = { text: new TextDecoder().decode(bytes), firstLine: 1 };
  const { placeOf } = parseFields(yaml, writtenEditionSchema, () => undefined);
  reportTo(diagnostics, file)(bytes ? placeOf(['issue']) : startOfFile, {
    code: 'other-issue',
    severity: 'warning',
    message: `issue is ${issue}, but the edition was published as issue ${printed}, which does not change`,
    fix: `write issue: ${printed}, or delete the line`,
  });
  return diagnostics;
}
