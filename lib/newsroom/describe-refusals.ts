import { type Diagnostic, reportTo } from '@/lib/content/diagnostic';
import { readBytes } from '@/lib/content/files/read-bytes';
import { parseManuscript } from '@/lib/content/manuscript';
import type { EditionContent } from '@/lib/content/read-edition';
import { longestText } from '@/lib/content/source/parse-source';
import type { EditionInput, EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { findLead } from '@/lib/layout/refusals/find-lead';
import { listRefusals } from '@/lib/layout/refusals/list-refusals';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import { refusalFixes } from './refusal-fixes';

interface Made {
  contentDir: string;
  edition: EditionContent;
  plan: EditionPlan;
  input: EditionInput;
}

/**
 * Describes what a good editor would send back on the pages of an edition, as information at the title of the story
 * that it concerns, or of the page's lead. What the editor wrote and make-up could not follow is left out: that is
 * reported as a warning where it is written.
 */
export async function describeRefusals(made: Made): Promise<Diagnostic[]> {
  const { contentDir, edition, plan, input } = made;
  const diagnostics: Diagnostic[] = [];
  const refused = listRefusals(plan, input);
  for (const [index, page] of plan.pages.entries()) {
    for (const [first, ...more] of groupAlike(refused[index] ?? [])) {
      const slug = first?.slug || findLead(page)?.slug;
      const file = edition.articles.find((article) => article.slug === slug)?.file;
      if (!first || file === undefined) continue;
      const bytes = await readBytes(contentDir, file, { most: longestText });
      const others = more.length > 0 ? `, and so do ${more.length} more` : '';
      reportTo(diagnostics, file)(parseManuscript(file, bytes).fields.placeOf(['title']), {
        code: `refused-${first.rule}`,
        severity: 'information',
        message: `an editor would send page ${page.number} back: ${first.detail}${others}`,
        fix: refusalFixes[first.rule],
      });
    }
  }
  return diagnostics;
}

/** Groups refusals of the same story by the same rule: a story may have many stretched lines. */
function groupAlike(refusals: readonly Refusal[]): Refusal[][] {
  const groups = new Map<string, Refusal[]>();
  for (const refusal of refusals) {
    if (refusal.rule === 'pin' || refusal.rule === 'section') continue;
    const key = `${refusal.rule} ${refusal.slug}`;
    groups.set(key, [...(groups.get(key) ?? []), refusal]);
  }
  return [...groups.values()];
}
