import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishFolder } from '../../support/publish-folder';

/** A content folder for one benchmark. */
export interface BenchPaper {
  contentDir: string;
  /** Dates of the editions, oldest first. The last one is the large edition. */
  dates: string[];
  /** Slugs of the articles of an edition, in their order. */
  slugsOf: (date: string) => string[];
  remove: () => Promise<void>;
}

const sample = 'content';
/** The date of the large edition. */
const newest = '2023-03-10';
const storiesPerPage = 10;

/**
 * Makes a paper of one large edition, whose stories repeat those of the sample, and of older editions that are
 * copies of the sample. `CONTENT_DIR` takes a copy of that paper instead.
 *
 * @param stories number of stories in the large edition
 * @param older number of editions before it
 */
export async function makePaper(stories: number, older: number): Promise<BenchPaper> {
  const contentDir = await mkdtemp(join(tmpdir(), 'banmian-bench-'));
  const own = process.env.CONTENT_DIR;
  if (own) await cp(own, contentDir, { recursive: true });
  else await writePaper(contentDir, stories, older);
  await publishFolder(contentDir);
  const dates = (await readdir(contentDir)).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).sort();
  const slugs = new Map<string, string[]>();
  for (const date of dates) slugs.set(date, await readSlugs(join(contentDir, date)));
  return {
    contentDir,
    dates,
    slugsOf: (date) => slugs.get(date) ?? [],
    remove: () => rm(contentDir, { recursive: true, force: true }),
  };
}

async function writePaper(contentDir: string, stories: number, older: number): Promise<void> {
  await cp(join(sample, 'paper.yaml'), join(contentDir, 'paper.yaml'));
  await writeLargeEdition(join(contentDir, newest), stories);
  for (let day = 1; day <= older; day += 1) {
    const date = daysBefore(newest, day);
    await cp(join(sample, newest), join(contentDir, date), { recursive: true });
    await rm(join(contentDir, date, 'published.json'));
  }
}

async function writeLargeEdition(folder: string, stories: number): Promise<void> {
  await mkdir(folder);
  const names = await readdir(join(sample, newest));
  const articles = names.filter((name) => name.endsWith('.md')).sort();
  for (const name of names) {
    if (!/\.(?:md|json|yaml)$/.test(name)) await cp(join(sample, newest, name), join(folder, name));
  }
  const pages = Math.ceil(stories / storiesPerPage);
  const rows = Array.from(
    { length: pages },
    (_, page) => `  - { number: ${page + 1}, name: 要闻 }\n`,
  );
  await writeFile(join(folder, 'edition.yaml'), `pages:\n${rows.join('')}`);
  for (let index = 0; index < stories; index += 1) {
    const name = articles[index % articles.length] ?? '';
    const round = Math.floor(index / articles.length);
    const text = await readFile(join(sample, newest, name), 'utf8');
    const slug = name.replace(/^\d+-/, '').replace(/\.md$/, '') + (round === 0 ? '' : `-${round}`);
    const file = `${String(index + 1).padStart(2, '0')}-${slug}.md`;
    await writeFile(
      join(folder, file),
      text.replace(/^page: \d+$/m, `page: ${(round % pages) + 1}`),
    );
  }
}

async function readSlugs(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return files.map((name) => name.replace(/^\d+-/, '').replace(/\.md$/, ''));
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}
