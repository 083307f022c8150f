/**
 * `npm run paper -- import FILE… --date DATE [--section ID] [--json]`: makes articles of Word files, texts, web pages,
 * mails, feeds and news items, with their pictures beside them. Existing files are never changed.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import { listNames } from '@/lib/content/files/edition-folder';
import { readBytes } from '@/lib/content/files/read-bytes';
import { createFile } from '@/lib/content/files/write-files';
import { longestText } from '@/lib/content/source/parse-source';
import { importFiles, type NewFile } from '@/lib/import/import-files';
import { type FileReport, toLines } from '@/lib/import/import-report';
import { findDictionary } from '@/lib/newsroom/chinese-dictionary';
import { type Command, type CommandIo, usageError } from './command';
import { parseArguments, readPaperOrSay } from './command-input';

/** What `--json` prints. */
export interface ImportReport {
  date: string;
  files: FileReport[];
}

const usage = 'Usage: npm run paper -- import FILE… --date DATE [--section ID] [--json]';

export const importArticles: Command = async (args, io) => {
  const options = parse(args);
  if (!options) return reject(io, usage);
  const { paths, date, json } = options;
  if (!isEditionDate(date)) return reject(io, `${date} is not a date: write it as in 2023-03-10.`);
  const paper = await readPaperOrSay(io);
  if (!paper) return 1;
  const section = findSection(options.section, paper);
  if (section === false) return reject(io, describeSections(options.section ?? '', paper));
  const { sources, unreadable } = await readSources(paths);
  const names = (await listNames(io.contentDir, date)) ?? [];
  const { reports, files } = await importFiles(sources, {
    date,
    paper,
    section,
    names,
    articles: await readArticles(io.contentDir, { date, names }),
    cutWords: findDictionary(paper.language)?.guess,
  });
  await write(io.contentDir, files);
  const report: ImportReport = { date, files: [...unreadable, ...reports] };
  if (json) io.out(JSON.stringify(report, undefined, 2));
  else for (const line of [...report.files.flatMap(toLines), summarise(report)]) io.out(line);
  return report.files.every(isFaultless) ? 0 : 1;
};

interface Options {
  paths: string[];
  date: string;
  section: string | undefined;
  json: boolean;
}

function parse(args: string[]): Options | undefined {
  const parsed = parseArguments({
    args,
    options: {
      date: { type: 'string' },
      section: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (!parsed) return undefined;
  const { values, positionals } = parsed;
  const { date, section, json } = values;
  return positionals.length > 0 && date !== undefined
    ? { paths: positionals, date, section, json }
    : undefined;
}

function reject(io: CommandIo, reason: string): number {
  io.err(reason);
  return usageError;
}

/** Returns the id of a section that is named by its id or its name; false if the paper has none of this name. */
function findSection(name: string | undefined, { sections }: Paper): string | undefined | false {
  if (name === undefined) return undefined;
  return sections.find((section) => section.id === name || section.name === name)?.id ?? false;
}

function describeSections(name: string, { sections }: Paper): string {
  return `There is no section ${name}: write ${sections.map(({ id }) => id).join(', ')}.`;
}

interface Sources {
  sources: { name: string; bytes: Uint8Array }[];
  /** Reports of files that cannot be read. */
  unreadable: FileReport[];
}

async function readSources(paths: readonly string[]): Promise<Sources> {
  const found: Sources = { sources: [], unreadable: [] };
  for (const path of paths) {
    try {
      found.sources.push({ name: basename(path), bytes: await readFile(path) });
    } catch (error) {
      const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
      const problem = isFolder
        ? { file: path, message: 'this is a folder', fix: 'name the files in it' }
        : {
            file: path,
            message: 'the file cannot be read',
            fix: 'check its path and its permissions',
          };
      const report = { file: path, type: 'not read', notes: [], articles: [], problems: [problem] };
      found.unreadable.push(report);
    }
  }
  return found;
}

/** The articles in an edition's folder, with which those that come in are compared. */
async function readArticles(
  contentDir: string,
  { date, names }: { date: string; names: readonly string[] },
): Promise<{ file: string; bytes: Uint8Array }[]> {
  const files = names.filter((name) => name.endsWith('.md')).map((name) => `${date}/${name}`);
  const read = await Promise.all(
    files.map(async (file) => ({
      file,
      bytes: await readBytes(contentDir, file, { most: longestText }),
    })),
  );
  return read.flatMap(({ file, bytes }) => (bytes ? [{ file, bytes }] : []));
}

async function write(contentDir: string, files: readonly NewFile[]): Promise<void> {
  for (const { path, content } of files) {
    const isNew = await createFile(contentDir, path, content);
    if (!isNew) throw new Error(`${path} was created while the import ran. Run it again.`);
  }
}

function isFaultless({ problems, articles }: FileReport): boolean {
  return problems.length === 0 && articles.every(({ errors }) => errors.length === 0);
}

function summarise({ date, files }: ImportReport): string {
  const articles = files.flatMap((file) => file.articles);
  const drafts = articles.filter(({ isDraft }) => isDraft).length;
  const count = `${articles.length} article${articles.length === 1 ? '' : 's'}`;
  return `${count} imported${drafts > 0 ? `, ${drafts} of them drafts` : ''}. See: npm run paper -- check ${date}`;
}
