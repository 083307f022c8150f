import type { Paper } from '@/lib/content/fields/schema';
import type { BuiltYear } from '../search/build-year';
import { indexName } from '../search/index-files';
import { bundleSearchScript, makeSearchPage } from '../search/make-search-page';
import { toIndexFile } from '../search/to-index-file';
import type { MadeFile } from './export-scope';
import type { ExportState } from './export-state';
import { fetchAddress } from './fetch-address';
import type { MapReference } from './map-reference';
import { hashOf, type OwnFiles } from './own-files';
import { rewritePage } from './rewrite-page';
import type { Site } from './site';

/** What the search of a copy is made from. */
export interface SearchYears {
  /** Newest first, each with a name of the state of its editions. */
  years: readonly { year: string; state: string }[];
  build: (year: string) => Promise<BuiltYear>;
}

interface YearsParts {
  state: ExportState;
  files: OwnFiles;
  report: { written: number; unchanged: number; foreign: string[] };
}

/** Writes the indexes of the years whose editions have changed. */
export async function exportYears(
  { search, signal }: { search: SearchYears; signal?: AbortSignal | undefined },
  { state, files, report }: YearsParts,
): Promise<void> {
  const all = new Set(search.years.map(({ year }) => year));
  for (const year of Object.keys(state.years)) if (!all.has(year)) delete state.years[year];
  for (const { year, state: name } of search.years) {
    if (signal?.aborted) return;
    const known = state.years[year];
    if (known?.state === name && (await hasAll(known.files, files))) continue;
    const built = await search.build(year);
    const hashes: Record<string, string> = {};
    for (const [own, bytes] of built.files) {
      const file = `search/${own}`;
      const result = await files.write(file, bytes);
      if (result === 'foreign') report.foreign.push(file);
      else {
        hashes[file] = hashOf(bytes);
        report[result] += 1;
      }
    }
    const { version, characters } = built;
    state.years[year] = {
      state: name,
      version,
      characters: [...characters].join(''),
      files: hashes,
    };
  }
}

async function hasAll(hashes: Record<string, string>, files: OwnFiles): Promise<boolean> {
  for (const file of Object.keys(hashes)) if (!(await files.has(file))) return false;
  return true;
}

interface SearchFilesParts {
  site: Site;
  paper: Paper;
  years: SearchYears['years'];
  state: ExportState;
  map: MapReference;
}

/** Makes the page of the search, its script, and the list of what the index has: by file. */
export async function makeSearchFiles({
  site,
  paper,
  years,
  state,
  map,
}: SearchFilesParts): Promise<Map<string, MadeFile>> {
  const { base } = site;
  const found = await fetchAddress('/search', site);
  const script = await bundleSearchScript();
  const scriptName = `search/search-${hashOf(script).replace(/[^\w]/g, '').slice(0, 8)}.js`;
  const toPage = (html: Uint8Array) =>
    rewritePage(new TextDecoder().decode(html), {
      map,
      site,
      change: (tree) => makeSearchPage(tree, { paper, base, script: `${base}/${scriptName}` }),
    });
  const listed = years.flatMap(({ year }) => {
    const version = state.years[year]?.version;
    return version === undefined ? [] : [{ year, version }];
  });
  const characters = new Set(Object.values(state.years).flatMap((one) => [...one.characters]));
  return new Map<string, MadeFile>([
    ['search/index.html', found.kind === 'found' ? toPage(found.bytes) : { failed: '/search' }],
    [scriptName, script],
    [`search/${indexName}`, toIndexFile(listed, characters)],
  ]);
}
