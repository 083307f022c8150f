/**
 * Imports files into an edition: parses each, separates its stories, writes their articles and compares the result
 * with the source. Nothing is written to the disk here; the result lists the files to create.
 */
import type { Paper } from '@/lib/content/fields/schema';
import { slugOfFile } from '@/lib/content/fields/slug';
import { languageOf } from '@/lib/language/find-language';
import { findLost, readBack } from './article/read-back';
import { KnownArticles } from './article/same-article';
import { type WrittenArticle, writeArticle } from './article/write-article';
import { toCommentNode } from './blocks/editor-comment';
import type { ArticleReport, FileReport } from './import-report';
import type { Note } from './imported-document';
import { parseFile } from './parse-file';
import type { CutWords } from './stories/broken-text';
import { toStories } from './stories/to-stories';

export interface Target {
  date: string;
  paper: Paper;
  section: string | undefined;
  /** Names of the files that are in the edition's folder. */
  names: readonly string[];
  /** The articles among them, by their path in the content folder. */
  articles: readonly { file: string; bytes: Uint8Array }[];
  /** Cuts Chinese text into words, if the paper's language has a dictionary. */
  cutWords: CutWords | undefined;
}

export interface NewFile {
  /** In the content folder. */
  path: string;
  content: string | Uint8Array;
}

export interface Imported {
  reports: FileReport[];
  files: NewFile[];
}

export async function importFiles(
  sources: readonly { name: string; bytes: Uint8Array }[],
  target: Target,
): Promise<Imported> {
  const folder = new Folder(target);
  const imported: Imported = { reports: [], files: [] };
  for (const source of sources) {
    const { report, files } = await importFile(source, target, folder);
    imported.reports.push(report);
    imported.files.push(...files);
  }
  return imported;
}

/** The names and articles that an edition's folder has, and those that the import adds. */
class Folder {
  readonly names: Set<string>;
  readonly slugs: Set<string>;
  readonly known: KnownArticles;
  #number: number;

  constructor({ names, articles: existing }: Pick<Target, 'names' | 'articles'>) {
    this.known = new KnownArticles(existing);
    const articles = names.filter((name) => name.endsWith('.md'));
    this.names = new Set(names);
    this.slugs = new Set(articles.map(slugOfFile));
    this.#number = Math.max(0, ...articles.map((name) => Number.parseInt(name, 10) || 0));
  }

  nextName(slug: string): string {
    this.#number += 1;
    return `${String(this.#number).padStart(2, '0')}-${slug}.md`;
  }

  /** Frees the names of an article that is not written. */
  giveBack({ slug, pictures }: WrittenArticle): void {
    this.slugs.delete(slug);
    for (const { name } of pictures) this.names.delete(name);
  }
}

async function importFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  target: Target,
  folder: Folder,
): Promise<{ report: FileReport; files: NewFile[] }> {
  const parsed = await parseFile(name, bytes, target.paper.timeZone);
  const report: FileReport = {
    file: name,
    type: parsed.type,
    notes: [...parsed.notes],
    articles: [],
    problems: parsed.problems,
  };
  const files: NewFile[] = [];
  let hasKnown = false;
  for (const document of parsed.documents) {
    const stories = toStories(document, target.cutWords);
    const written = stories.map((story) =>
      writeArticle(story, {
        paper: target.paper,
        section: target.section,
        isPlainText: document.isPlainText,
        isHan: languageOf(target.paper.language).script === 'han',
        fileName: (document.from ?? name).replace(/\.[^.]*$/, ''),
        pictures: document.pictures,
        cutWords: target.cutWords,
        takenSlugs: folder.slugs,
        takenNames: folder.names,
      }),
    );
    const reported = [...parsed.notes, ...written.flatMap(({ notes }) => notes)].map(
      ({ text }) => text,
    );
    const { named, known } = nameNew(written, { date: target.date, folder });
    hasKnown ||= known.length > 0;
    report.notes.push(...known.map(({ note }) => note));
    const read = named.map(({ article, path }) => readBack(path, article, target));
    const readKnown = known.map(({ article, path }) => readBack(path, article, target));
    const lost = findLost(document.texts, [...read, ...readKnown], reported);
    const last = named.at(-1)?.article;
    if (last) addLost(last, lost);
    for (const [index, { article, path }] of named.entries()) {
      report.articles.push(
        toReport(
          article,
          path,
          read[index]?.errors.map(({ message, fix }) => `${message} — ${fix}`) ?? [],
        ),
      );
      files.push({ path, content: article.text });
      for (const picture of article.pictures)
        files.push({ path: `${target.date}/${picture.name}`, content: picture.bytes });
    }
  }
  if (report.articles.length === 0 && report.problems.length === 0 && !hasKnown) {
    report.problems.push({
      file: name,
      message: 'there is no text in the file',
      fix: 'open it and see whether it is the right one',
    });
  }
  return { report, files };
}

interface NamedArticle {
  article: WrittenArticle;
  path: string;
}

/** Gives new articles their paths; those that the edition has already are named, and not written again. */
function nameNew(
  written: readonly WrittenArticle[],
  { date, folder }: { date: string; folder: Folder },
): { named: NamedArticle[]; known: (NamedArticle & { note: Note })[] } {
  const named: NamedArticle[] = [];
  const known: (NamedArticle & { note: Note })[] = [];
  for (const article of written) {
    const { same, namesake } = folder.known.find(article.text);
    if (same !== undefined) {
      const text = `the same article is there already: ${same}`;
      known.push({ article, path: same, note: { kind: 'kept', text } });
      folder.giveBack(article);
      continue;
    }
    if (namesake !== undefined) {
      const text = `another article with this title is there: ${namesake}`;
      article.notes.push({ kind: 'kept', text });
    }
    const path = `${date}/${folder.nextName(article.slug)}`;
    folder.known.add(path, article.text);
    named.push({ article, path });
  }
  return { named, known };
}

/** Text that got into no article is put into the last one as a comment for the editor. */
function addLost(article: WrittenArticle, lost: readonly string[]): void {
  for (const text of lost) {
    const words = text.replace(/\s+/g, ' ').trim();
    const note: Note = { kind: 'not understood', text: `no place was found for “${words}”` };
    article.notes.push(note);
    article.text += `\n${toCommentNode(`${note.kind}: ${note.text}`).value}\n`;
  }
}

function toReport(
  { slug, title, notes, isDraft, pictures }: WrittenArticle,
  path: string,
  errors: string[],
): ArticleReport {
  const list = (kind: Note['kind']) => [
    ...new Set(notes.filter((note) => note.kind === kind).map(({ text }) => text)),
  ];
  return {
    file: path,
    slug,
    title,
    isDraft,
    pictures: pictures.map(({ name }) => name),
    kept: list('kept'),
    changed: list('changed'),
    leftOut: list('left out'),
    guessed: list('guessed'),
    notUnderstood: list('not understood'),
    errors,
  };
}
