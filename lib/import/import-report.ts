/** What `paper import` reports of each file and article, as data and as lines. */
import type { Note } from './imported-document';

export interface ArticleReport {
  /** Path in the content folder. */
  file: string;
  slug: string;
  title: string;
  isDraft: boolean;
  /** Names of the picture files beside it. */
  pictures: string[];
  kept: string[];
  changed: string[];
  /** What is of the letter around the story, and not printed. */
  leftOut: string[];
  guessed: string[];
  notUnderstood: string[];
  /** What `check` will refuse, with the fix. */
  errors: string[];
}

export interface FileReport {
  /** As it was given to the command, without folders. */
  file: string;
  /** What the file is: `Word`, `text in GB18030`. */
  type: string;
  /** About the file as a whole. */
  notes: Note[];
  articles: ArticleReport[];
  /** Why the file, or an attachment, was not imported, with what to do. */
  problems: { file: string; message: string; fix: string }[];
}

export function toLines({ file, type, notes, articles, problems }: FileReport): string[] {
  const count = articles.length === 1 ? '1 article' : `${articles.length} articles`;
  return [
    `${file} (${type}): ${count}`,
    ...problems.map((problem) => `  ${problem.file}: ${problem.message} — ${problem.fix}`),
    ...notes.map(({ kind, text }) => `  ${kind}: ${text}`),
    ...articles.flatMap(toArticleLines),
  ];
}

function toArticleLines(article: ArticleReport): string[] {
  const { kept, changed, leftOut, guessed, notUnderstood, errors } = article;
  const groups = {
    kept,
    changed,
    'left out': leftOut,
    guessed,
    'not understood': notUnderstood,
    'to be fixed': errors,
  };
  return [
    `  ${article.file} ${article.title}${article.isDraft ? ' (draft)' : ''}`,
    ...Object.entries(groups).flatMap(([name, texts]) =>
      texts.map((text) => `    ${name}: ${text}`),
    ),
  ];
}
