/** `npm run paper -- new DATE SLUG`: writes an article to fill in, after the last of its edition. */
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
  const diagnostic = findArgumentProblem(date, slug, names);
  if (diagnostic) {
    err(diagnostic);
    return usageError;
  }
  const path = `${date}/${nextNumber(names)}-${slug}.md`;
  const { paper } = await readPaper(contentDir);
  if (!(await createFile(contentDir, path, toText(paper)))) {
    err(`There is a file ${path} already.`);
    return usageError;
  }
  out(`${contentDir}/${path}`);
  return 0;
};

function findArgumentProblem(date: string, slug: string, names: string[]): string | undefined {
  if (!isEditionDate(date)) return `${date} is no date: write year-month-day, 2023-03-10.`;
  const diagnostic = findSlugProblem(slug);
  if (diagnostic) return `${diagnostic.message}: ${diagnostic.fix}.`;
  const owner = names.find((name) => name.endsWith('.md') && slugOfFile(name) === slug);
  return owner && `${date}/${owner} has this slug already.`;
}

function nextNumber(names: string[]): string {
  const numbers = names
    .filter((name) => name.endsWith('.md'))
    .map((name) => Number.parseInt(name, 10) || 0);
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

/** Only what must be filled in is a field; the rest is a word away. */
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
