import type { Article } from '@/lib/content/article';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { toStory } from '@/lib/edition/to-story';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { PageDeclaration } from '@/lib/layout/edition/page-assignment';
import { DEFAULT_SHEET, type SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import { roundMetrics } from '../layout/support/round-metrics';
import { makeContentFolder, paperYaml } from './content-folder';

export const caseDate = '2026-11-24';

export interface ReadCase {
  paper: Paper;
  article: Article;
  story: Story;
}

/** Reads an article as the paper's only one. */
export async function readCase(text: string, language = 'zh-Hans'): Promise<ReadCase> {
  const content = await makeContentFolder();
  await content.write('paper.yaml', paperYaml.replace('zh-Hans', language));
  await content.write(`${caseDate}/01-case.md`, text);
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('paper.yaml has errors');
  const { edition, diagnostics } = await readEdition(content.path, caseDate, paper);
  const [article] = edition?.articles ?? [];
  if (!article) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return { paper, article, story: toStory(article, paper.language) };
}

/** Makes up pages with these stories. */
export function planStories(
  stories: readonly Story[],
  {
    language = 'zh-Hans',
    sheet = DEFAULT_SHEET,
    pages = [],
  }: { language?: string; sheet?: SheetSpec; pages?: PageDeclaration[] } = {},
): EditionPlan {
  return makeUpEdition({ stories, pages, sheet, metrics: roundMetrics(language) });
}
