/**
 * `people.yaml`, beside paper.yaml: the addresses of the people in bylines. `paper publish` adds to it and changes
 * nothing in it; editors may.
 *
 *     王建玲: wang-jianling
 *     王建铃: { slug: wang-jianling, formerly: [wang-jianling-2] }    # two names with one slug are one person
 *     李娜: { slug: li-na-reporter, formerly: [li-na] }               # former addresses lead to the present one
 */
import { stringify } from 'yaml';
import { z } from 'zod';
import {
  type Diagnostic,
  type Finding,
  type Place,
  type Report,
  reportTo,
  startOfFile,
} from '../diagnostic';
import { type Fields, parseFields } from '../fields/parse-fields';
import { slugField } from '../fields/text-fields';
import { readBytes } from '../files/read-bytes';
import { replaceFile } from '../files/write-files';
import { longestText, parseSource, type Source } from '../source/parse-source';
import { splitPeople } from './split-people';

const entry = z.strictObject({ slug: slugField, formerly: z.array(slugField).default([]) });
const peopleSchema = z.record(z.string(), z.union([slugField, entry]));
type Written = z.output<typeof peopleSchema>;

/** The name of the file in the content folder. */
export const peopleFile = 'people.yaml';

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
  /** The places of what the file has for each name. */
  places: ReadonlyMap<string, Place>;
  /** The place after its last line; absent without a file. */
  end?: Place;
  diagnostics: Diagnostic[];
}

export async function readPeople(contentDir: string): Promise<ReadPeople> {
  const diagnostics: Diagnostic[] = [];
  const bytes = await readBytes(contentDir, peopleFile, { most: longestText + 1 });
  if (!bytes) return { people: new Map(), places: new Map(), diagnostics };
  const source = parseSource(bytes, reportTo(diagnostics, peopleFile), sizeOfFile);
  const parsed = source && parsePeople(source);
  const isFaulty = diagnostics.some(({ severity }) => severity === 'error');
  if (!parsed || isFaulty) return { places: new Map(), diagnostics };
  const people = new Map([...parsed].map(([name, { person }]) => [name, person]));
  const places = new Map([...parsed].map(([name, { place }]) => [name, place]));
  const end = { line: source.text.split('\n').length, column: 1 };
  return { people, places, end, diagnostics };
}

/** A large paper has this many people in its bylines in decades. */
const sizeOfFile = { lines: 50_000, fix: 'remove the people whom no byline has' };

/** What the file has for a name, and where. */
interface Located {
  person: KnownPerson;
  place: Place;
}

/** Diagnostics go to the source's report. */
function parsePeople({ text, report }: Source): Map<string, Located> | undefined {
  const { plain, rest } = splitPeople(text);
  const inFile = (place: Place) => ({ ...place, line: rest.lines[place.line - 1] ?? 1 });
  const reportRest: Report = (place, finding) => report(place && inFile(place), finding);
  const isEmpty = rest.lines.length === 0;
  const yaml = { text: rest.text, firstLine: 1 };
  const fields: Fields<Written> = isEmpty
    ? { value: {}, raw: {}, placeOf: () => startOfFile }
    : parseFields(yaml, peopleSchema, reportRest);
  if (!fields.value) return undefined;
  const others = Object.entries(fields.value).map(([name, value]) => {
    const person = typeof value === 'string' ? { slug: value, formerly: [] } : value;
    return { name, person, place: inFile(fields.placeOf([name])) };
  });
  const simple = plain.map(({ name, slug, line }) => {
    const place = { line, column: name.length + ': '.length + 1 };
    return { name, person: { slug, formerly: [] }, place };
  });
  const people = new Map<string, Located>();
  // The first name of a person is the usual one, so their order matters.
  for (const { name, ...one } of [...simple, ...others].sort(
    (a, b) => a.place.line - b.place.line,
  )) {
    const key = name.normalize('NFC');
    if (people.has(key)) report({ line: one.place.line, column: 1 }, twiceIn(key));
    people.set(key, one);
  }
  reportTwins(people, fields, reportRest);
  return people;
}

const twiceIn = (name: string): Finding => ({
  code: 'bad-yaml',
  message: `${name} is in the file twice`,
  fix: 'remove one of the lines',
});

/** A former address can lead to one person only. */
function reportTwins(
  people: ReadonlyMap<string, Located>,
  { placeOf }: Fields<unknown>,
  report: Report,
): void {
  const owners = new Map([...people.values()].map(({ person: { slug } }) => [slug, slug]));
  for (const [name, { person }] of people) {
    const { slug, formerly } = person;
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
# To rename: 李娜: { slug: li-na-reporter, formerly: [li-na] }
# Two names with one slug are one person. To merge spellings: 王建铃: { slug: wang-jianling, formerly: [wang-jianling-2] }
`;
