/**
 * `npm run paper -- new DATE SLUG [--kind K]`: writes the template of an article, numbered after the last of its
 * edition.
 */
import { type ArticleKind, articleKinds } from '@/lib/content/article-kind';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { findSuggestion } from '@/lib/content/fields/find-suggestion';
import { kindNames } from '@/lib/content/fields/kind-names';
import { findSlugProblem, slugOfFile } from '@/lib/content/fields/slug';
import { listNames } from '@/lib/content/files/edition-folder';
import { createFile } from '@/lib/content/files/write-files';
import { readPaper } from '@/lib/content/read-paper';
import { type Command, usageError } from '../command';
import { parseArguments } from '../command-input';
import { toTemplate } from './article-template';

export const newArticle: Command = async (args, { out, err, contentDir }) => {
  const options = parse(args);
  if (!options) {
    err(`Usage: npm run paper -- new DATE SLUG [--kind ${articleKinds.join('|')}]`);
    return usageError;
  }
  const { date, slug, kind } = options;
  if (!isKind(kind)) {
    err(describeUnknownKind(kind));
    return usageError;
  }
  const names = (await listNames(contentDir, date)) ?? [];
  const problem = findArgumentProblem(date, slug, names);
  if (problem) {
    err(problem);
    return usageError;
  }
  const path = `${date}/${nextNumber(names)}-${slug}.md`;
  const { paper } = await readPaper(contentDir);
  if (!(await createFile(contentDir, path, toTemplate({ paper, kind, date })))) {
    err(`${path} already exists.`);
    return usageError;
  }
  out(`${contentDir}/${path}`);
  return 0;
};

interface Options {
  date: string;
  slug: string;
  kind: string;
}

function parse(args: string[]): Options | undefined {
  const options = { kind: { type: 'string', default: 'news' } } as const;
  const parsed = parseArguments({ args, options, allowPositionals: true });
  if (!parsed) return undefined;
  const { values, positionals } = parsed;
  const [date, slug, ...more] = positionals;
  if (date === undefined || slug === undefined || more.length > 0) return undefined;
  return { date, slug, kind: values.kind };
}

const isKind = (kind: string): kind is ArticleKind => articleKinds.some((known) => known === kind);

function describeUnknownKind(kind: string): string {
  const meant = kindNames.get(kind.toLowerCase()) ?? findSuggestion(kind, articleKinds);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `There is no kind ${kind}.${question} Write one of ${articleKinds.join(', ')}.`;
}

function findArgumentProblem(date: string, slug: string, names: string[]): string | undefined {
  if (!isEditionDate(date)) return `${date} is not a date: write it as in 2023-03-10.`;
  const problem = findSlugProblem(slug);
  if (problem) return `${problem.message}: ${problem.fix}.`;
  const owner = names.find((name) => name.endsWith('.md') && slugOfFile(name) === slug);
  return owner && `${date}/${owner} already has this slug.`;
}

function nextNumber(names: string[]): string {
  const numbers = names
    .filter((name) => name.endsWith('.md'))
    .map((name) => Number.parseInt(name, 10) || 0);
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}
