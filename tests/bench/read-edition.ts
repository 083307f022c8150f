/**
 * Reading one edition of 80 articles: how many a second and where the time goes, beside the bare libraries
 * over the same texts (remark with GFM and front matter, YAML, rehype, sanitiser: no checks, no Chinese
 * rules, no pictures).
 */
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import rehypeSanitize from 'rehype-sanitize';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { listDates } from '@/lib/content/files/content-folder';
import { listFiles } from '@/lib/content/files/edition-folder';
import { readBytes } from '@/lib/content/files/read-bytes';
import { parseManuscript } from '@/lib/content/manuscript';
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';

const date = '2023-03-10';
const sample = join('content', date);
const articles = 80;
const rounds = 15;
const editions = 7000;

export async function benchReadEdition(): Promise<void> {
  const contentDir = await makeEdition();
  try {
    const { paper } = await readPaper(contentDir);
    if (!paper) throw new Error('the sample has no readable paper.yaml');
    const { edition } = await readEdition(contentDir, date, paper);
    if (edition?.articles.length !== articles) throw new Error('the sample cannot be read');
    const characters = edition.articles.reduce((sum, article) => sum + article.characters, 0);
    const texts = await readTexts(contentDir);

    const times = await timeInTurn({
      whole: () => readEdition(contentDir, date, paper),
      disk: () => readTexts(contentDir),
      markdown: () => texts.map((text) => parseMarkdown(text)),
      manuscripts: () =>
        texts.map((text) => parseManuscript('a.md', new TextEncoder().encode(text))),
      bare: () => texts.map(readBare),
    });
    const { whole = 0, disk = 0, markdown = 0, manuscripts = 0, bare = 0 } = times;
    const perSecond = (ms: number) => Math.round((articles / ms) * 1000);
    const share = (ms: number) => `${Math.round((ms / whole) * 100)} %`;
    console.log('reading one edition | articles | characters | ms | articles/s');
    console.log(`ours | ${articles} | ${characters} | ${whole.toFixed(0)} | ${perSecond(whole)}`);
    console.log(
      `bare libraries | ${articles} | ${characters} | ${bare.toFixed(0)} | ${perSecond(bare)}`,
    );
    console.log(
      `of ours: disk ${share(disk)}, Markdown ${share(markdown)}, fields and source ${share(manuscripts - markdown)}, rest (body, checks, bylines) ${share(whole - disk - manuscripts)}`,
    );
  } finally {
    await rm(contentDir, { recursive: true });
  }
  await benchListDates();
}

/** Listing the dates of an archive of nineteen years beside listing the folder. */
async function benchListDates(): Promise<void> {
  const contentDir = await mkdtemp(join(tmpdir(), 'banmian-bench-'));
  try {
    for (let day = 0; day < editions; day += 1) {
      const name = new Date(Date.UTC(2004, 0, 1 + day)).toISOString().slice(0, 10);
      await mkdir(join(contentDir, name));
    }
    const { ours = 0, bare = 0 } = await timeInTurn({
      ours: () => listDates(contentDir),
      bare: () => readdir(contentDir),
    });
    console.log(
      `listing ${editions} dates: ${ours.toFixed(1)} ms, bare readdir ${bare.toFixed(1)} ms`,
    );
  } finally {
    await rm(contentDir, { recursive: true });
  }
}

/** The sample's articles again and again, under other slugs. */
async function makeEdition(): Promise<string> {
  const contentDir = await mkdtemp(join(tmpdir(), 'banmian-bench-'));
  await cp(join('content', 'paper.yaml'), join(contentDir, 'paper.yaml'));
  await cp(sample, join(contentDir, date), { recursive: true });
  const names = ((await listFiles('content', date)) ?? [])
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.md'));
  for (let number = names.length; number < articles; number += 1) {
    const name = names[number % names.length] ?? '';
    const copy = `${number}-copy-${number}-${name.replace(/^\d+-/, '')}`;
    await cp(join(sample, name), join(contentDir, date, copy));
  }
  return contentDir;
}

async function readTexts(contentDir: string): Promise<string[]> {
  const texts: string[] = [];
  for (const { name } of (await listFiles(contentDir, date)) ?? []) {
    if (!name.endsWith('.md')) continue;
    const bytes = await readBytes(contentDir, `${date}/${name}`, { most: 2_000_000 });
    texts.push(new TextDecoder().decode(bytes));
  }
  return texts;
}

const bareReader = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .freeze();

function readBare(text: string): unknown {
  const tree = bareReader.parse(text);
  const [first] = tree.children;
  const fields: unknown = first?.type === 'yaml' ? parseYaml(first.value) : {};
  return { fields, body: bareReader.runSync(tree) };
}

/** Medians in milliseconds; the candidates take turns, so that a busy machine is busy for all of them. */
async function timeInTurn<Name extends string>(
  candidates: Record<Name, () => unknown>,
): Promise<Partial<Record<Name, number>>> {
  const times = new Map<string, number[]>();
  for (let round = -3; round < rounds; round += 1) {
    for (const [name, run] of Object.entries<() => unknown>(candidates)) {
      const start = performance.now();
      await run();
      const taken = performance.now() - start;
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  const medians: Partial<Record<Name, number>> = {};
  for (const name of Object.keys(candidates) as Name[]) {
    const sorted = (times.get(name) ?? []).sort((a, b) => a - b);
    medians[name] = sorted[Math.floor(sorted.length / 2)] ?? 0;
  }
  return medians;
}
