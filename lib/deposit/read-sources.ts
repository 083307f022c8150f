import { basename } from 'node:path';
import { stringify } from 'yaml';
import type { Article, WithdrawnArticle } from '@/lib/content/article';
import type { Diagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { rootFolder } from '@/lib/content/files/folder-names';
import { readPicture } from '@/lib/content/files/picture-files';
import { readBytes } from '@/lib/content/files/read-bytes';
import { type KnownPeople, peopleFile } from '@/lib/content/published/people-file';
import { manifestOf, type Publication } from '@/lib/content/published/publication';
import { longestText } from '@/lib/content/source/parse-source';
import { toArchivalCopy } from '@/lib/pictures/archival-copy';
import { promisedType } from '@/lib/pictures/picture-type';
import { type BagFile, digestBytes, toTextFile } from './bag';
import { findComments } from './find-comments';
import { sourceFolder } from './payload-names';
import { namesInBylines, toPublicManifest } from './public-manifest';

export interface SourceParts {
  contentDir: string;
  /** The content folder with the files that readers see: copies, if saved edits wait for `publish`. */
  shown: string;
  date: string;
  paper: Paper;
  /** Those that readers see, without drafts and withdrawn ones. */
  articles: readonly Article[];
  /** Articles that were taken back, as readers are told of them. */
  withdrawn: readonly WithdrawnArticle[];
  publication: Publication;
  people: KnownPeople;
}

/** The sources of an edition, as far as readers see what is made of them. */
export interface Sources {
  /** By path in the folder `data`; pictures as their files are. */
  files: BagFile[];
  /** Changes with any of them. */
  digest: string;
  /** Comments in them, which readers do not see. */
  warnings: Diagnostic[];
}

/**
 * Reads what makes the edition again: a content folder with paper.yaml, the Markdown of all articles that readers see,
 * their pictures, and of the people and the manifest what concerns these. Drafts, withdrawn articles and pictures that
 * no article shows are in none of it. The Markdown and paper.yaml are as they are written, with their comments.
 */
export async function readSources(parts: SourceParts): Promise<Sources> {
  const { contentDir, shown, date, paper, articles } = parts;
  const written = [
    await readText(contentDir, 'paper.yaml'),
    await readText(shown, `${date}/edition.yaml`),
    ...(await Promise.all(articles.map(({ file }) => readText(shown, file)))),
  ].flatMap((file) => file ?? []);
  const texts = [
    ...written,
    toText(manifestOf(date), `${JSON.stringify(toPublicManifest(parts), undefined, 2)}\n`),
    ...listPeople(parts),
  ];
  const names = new Set(articles.flatMap(({ pictures }) => pictures.map(({ name }) => name)));
  const pictures: BagFile[] = [];
  for (const name of names) {
    const bytes = await readPicture(shown, date, name);
    if (bytes) pictures.push({ path: `${sourceFolder}${date}/${name}`, bytes });
  }
  const logo = paper.logo && (await readPicture(contentDir, rootFolder, paper.logo.name));
  if (paper.logo && logo) pictures.push({ path: sourceFolder + paper.logo.name, bytes: logo });
  const files = [...texts, ...pictures];
  const digests = files.map(({ path, bytes }) => [path, digestBytes(bytes)]);
  return {
    files,
    digest: digestBytes(new TextEncoder().encode(JSON.stringify(digests))),
    warnings: written.flatMap(
      ({ path, bytes }) => findComments(path.slice(sourceFolder.length), bytes) ?? [],
    ),
  };
}

/** Replaces each picture by the copy that goes out of the house. */
export async function withArchivalCopies(files: readonly BagFile[]): Promise<BagFile[]> {
  const copied: BagFile[] = [];
  for (const { path, bytes } of files) {
    const type = promisedType(path);
    copied.push({ path, bytes: type ? await toArchivalCopy(bytes, type) : bytes });
  }
  return copied;
}

async function readText(folder: string, path: string): Promise<BagFile | undefined> {
  const bytes = await readBytes(folder, path, { most: longestText });
  return bytes && { path: sourceFolder + path, bytes };
}

const toText = (path: string, text: string): BagFile => toTextFile(sourceFolder + path, text);

function listPeople({ articles, people }: SourceParts): BagFile[] {
  const names = namesInBylines(articles);
  const slugs = new Set([...names].map((name) => people.get(name)?.slug));
  const entries = [...people].filter(([, { slug }]) => slugs.has(slug));
  if (entries.length === 0) return [];
  const written = entries.map(([name, { slug, formerly }]) => [
    name,
    formerly.length === 0 ? slug : { slug, formerly },
  ]);
  return [toText(basename(peopleFile), stringify(Object.fromEntries(written), { lineWidth: 0 }))];
}
