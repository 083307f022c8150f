import { type Diagnostic, type Finding, type Place, reportTo, startOfFile } from '../diagnostic';
import { type KnownPeople, peopleFile, type ReadPeople, readPeople } from './people-file';
import { readPublication } from './publication';

/**
 * Reports each address of a person that was published with one of these editions and that people.yaml has no longer,
 * as neither a present nor a former one. `check` only warns of it; the next `publish` of such an edition is refused,
 * but where the whole file is missing, it writes it again.
 */
export async function findLostPeople(
  contentDir: string,
  dates: readonly string[],
  { isFileExpected = true }: { isFileExpected?: boolean } = {},
): Promise<Diagnostic[]> {
  const file = await readPeople(contentDir);
  const { people, end } = file;
  // What a file with an error has is not known.
  if (!people || !(end || isFileExpected)) return [];
  const diagnostics: Diagnostic[] = [];
  const report = reportTo(diagnostics, peopleFile);
  const lost = await listLost(contentDir, dates, people);
  if (lost.size > 0 && !end) report(startOfFile, describeMissingFile(lost.size));
  else
    for (const [slug, name] of lost)
      report(placeFor(name, file), describeLostPerson(slug, name, people));
  return diagnostics;
}

/** Returns the names by lost slugs. */
async function listLost(
  contentDir: string,
  dates: readonly string[],
  people: KnownPeople,
): Promise<Map<string, string>> {
  const answered = new Set(
    [...people.values()].flatMap(({ slug, formerly }) => [slug, ...formerly]),
  );
  const lost = new Map<string, string>();
  for (const date of dates) {
    const { publication } = await readPublication(contentDir, date);
    for (const [slug, name] of Object.entries(publication?.people ?? {}))
      if (!answered.has(slug)) lost.set(slug, name);
  }
  return lost;
}

/** Of a name that was deleted, the place where it may be written again. */
function placeFor(name: string, { places, end }: ReadPeople): Place | undefined {
  return places.get(name) ?? end;
}

/** Says which line of people.yaml brings a person's address back. */
export function describeLostPerson(slug: string, name: string, people: KnownPeople): Finding {
  const now = people.get(name);
  const line = now
    ? `${name}: { slug: ${now.slug}, formerly: [${[...now.formerly, slug].join(', ')}] }`
    : `${name}: ${slug}`;
  return {
    code: 'lost-person',
    severity: 'warning',
    message: `the published address /people/${slug} of ${name} would be lost`,
    fix: now ? `write ${line}` : `write the line ${line}`,
  };
}

function describeMissingFile(count: number): Finding {
  return {
    code: 'lost-person',
    severity: 'warning',
    message: `the file is missing, with the published addresses of ${count === 1 ? 'one person' : `${count} people`}`,
    fix: 'restore it from a backup, or publish an edition: npm run paper -- publish writes it again',
  };
}
