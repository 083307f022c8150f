/**
 * `people.yaml`, beside paper.yaml: the addresses of the people in bylines. `paper publish` adds to it and changes
 * nothing in it; editors may.
 *
 *     杨丽萍: yang-liping
 *     杨丽苹: yang-liping                                    # two names with one slug are one person
 *     李那: { slug: li-na-reporter, formerly: [li-na-2] }    # former addresses lead to the present one
 */
import { stringify } from 'yaml';
import { z } from 'zod';
import { type Diagnostic, type Report, reportTo } from '../diagnostic';
import { type Fields, parseFields } from '../fields/parse-fields';
import { slugField } from '../fields/schema';
import { readBytes, replaceFile } from '../files';
import { longestText, parseSource } from '../source/parse-source';

const entry = z.strictObject({ slug: slugField, formerly: z.array(slugField).default([]) });
const peopleSchema = z.record(z.string(), z.union([slugField, entry]));

/** The name of the file in the content folder. */
const peopleFile = 'people.yaml';

/** In the order of the file. */
export type KnownPeople = ReadonlyMap<string, KnownPerson>;

/** What the file has for one printed name. */
export interface KnownPerson {
  slug: string;
  formerly: string[];
}

export interface ReadPeople {
  /** By name; absent if the file has an error. Empty without a file. */
  people?: KnownPeople;
  diagnostics: Diagnostic[];
}

export async function readPeople(contentDir: string): Promise<ReadPeople> {
  const diagnostics: Diagnostic[] = [];
  const bytes = await readBytes(contentDir, peopleFile, { most: longestText + 1 });
  if (!bytes) return { people: new Map(), diagnostics };
  const source = parseSource(bytes, reportTo(diagnostics, peopleFile));
  if (!source) return { diagnostics };
  // A file that has only comments is an empty list.
  if (!/^[^#\r\n]*[^#\s]/m.test(source.text)) return { people: new Map(), diagnostics };
  const fields = parseFields({ text: source.text, firstLine: 1 }, peopleSchema, source.report);
  const people = fields.value && toPeople(fields.value);
  if (people) reportTwins(people, fields, source.report);
  return diagnostics.length > 0 || !people ? { diagnostics } : { people, diagnostics };
}

function toPeople(written: z.output<typeof peopleSchema>): KnownPeople {
  const entries = Object.entries(written).map(([name, value]) => {
    const person = typeof value === 'string' ? { slug: value, formerly: [] } : value;
    return [name.normalize('NFC'), person] as const;
  });
  return new Map(entries);
}

/** A former address can lead to one person only. */
function reportTwins(people: KnownPeople, { placeOf }: Fields<unknown>, report: Report): void {
  const owners = new Map([...people.values()].map(({ slug }) => [slug, slug]));
  for (const [name, { slug, formerly }] of people) {
    for (const [index, former] of formerly.entries()) {
      const owner = owners.get(former);
      if (owner !== undefined && (owner !== slug || former === slug)) {
        report(placeOf([name, 'formerly', index]), {
          code: 'twin-slug',
          message: `the former address ${former} is the address of ${owner === former ? 'a person now' : owner}`,
          fix: 'remove it here, or give that person another slug',
        });
      }
      owners.set(former, slug);
    }
  }
}

/** Adds names at the end of the file. All else in it remains as it is written. */
export async function addPeople(
  contentDir: string,
  added: ReadonlyMap<string, string>,
): Promise<void> {
  if (added.size === 0) return;
  const bytes = await readBytes(contentDir, peopleFile, { most: longestText });
  const text = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : heading;
  const lines = stringify(Object.fromEntries(added), { lineWidth: 0 });
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? text : text + end;
  await replaceFile(contentDir, peopleFile, before + lines.replaceAll('\n', end));
}

const heading = `# The addresses of people: /people/SLUG. "paper publish" adds names and changes nothing.
# Two names with one slug are one person. To rename: 李那: { slug: li-na-reporter, formerly: [li-na] }
`;
