/** `npm run paper -- new DATE SLUG`: writes the template of an article, numbered after the last of its edition. */
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import { findSlugProblem, slugOfFile } from '@/lib/content/fields/slug';
import { createFile, listNames } from '@/lib/content/files';
import { readPaper } from '@/lib/content/read-paper';
import { type Command, usageError } from './command';

export const newArticle: Command = async ([date, slug, ...more], { out, err, contentDir }) => {
  if (date === undefined || slug === undefined || more.length > 0) {
    err('Usage: npm run paper -- new DATE SLUG');
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
  if (!(await createFile(contentDir, path, toText(paper)))) {
    err(`${path} already exists.`);
    return usageError;
  }
  out(`${contentDir}/${path}`);
  return 0;
};

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

/** The template of an article: its required fields and rank, with the optional ones commented out. */
function toText(paper: Paper | undefined): string {
  const sections = paper?.sections.map(({ id, name }) => `${id} ${name}`).join(', ') ?? '';
  return `---
title:
section: ${paper?.sections.at(0)?.id ?? ''} # ${sections}
rank: 3 # 1 lead, 2 second, 3 normal, 4 small, 5 brief
# kicker:
# deck:
# byline:
---

`;
}
