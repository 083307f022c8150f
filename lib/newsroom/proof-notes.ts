import type { Paper } from '@/lib/content/fields/schema';
import type { EditionContent } from '@/lib/content/read-edition';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import type { PagePlace } from '@/lib/layout/model/page-place';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import { listPlacedRefusals } from '@/lib/layout/refusals/list-refusals';
import { placeRefusal } from '@/lib/layout/refusals/place-refusal';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import { toEditionInput } from './plan-edition';
import { refusalFixes } from './refusal-fixes';

/** A refusal as the editor's proof shows it: a number on the page, and an entry of the legend. */
export interface ProofNote {
  rule: Refusal['rule'];
  /** The title of the story or advertisement; undefined where the refusal concerns the whole page. */
  title?: string;
  detail: string;
  /** What the editor can do. */
  fix: string;
  place: PagePlace;
}

/** The notes of each page, by its number. */
export type ProofNotes = ReadonlyMap<number, readonly ProofNote[]>;

export interface ProofParts {
  paper: Paper;
  edition: Pick<EditionContent, 'settings' | 'articles'>;
  plan: EditionPlan;
  /** Another sheet than the paper's own, which the plan is for. */
  sheet?: SheetSpec | undefined;
}

/** Lists what a good editor would send back on each page of a plan, from the top of the page down. */
export async function listProofNotes(parts: ProofParts): Promise<ProofNotes> {
  const { paper, edition, plan, sheet } = parts;
  const { settings, articles } = edition;
  const input = await toEditionInput({ paper, settings, articles, ...(sheet && { sheet }) });
  const refused = listPlacedRefusals(plan, input);
  return new Map(
    plan.pages.map((page, index) => {
      const notes = (refused[index] ?? []).map((refusal): ProofNote => {
        const title = articles.find(({ slug }) => slug === refusal.slug)?.title;
        return {
          rule: refusal.rule,
          ...(title !== undefined && { title }),
          detail: refusal.detail,
          fix: refusalFixes[refusal.rule],
          place: placeRefusal(refusal, page),
        };
      });
      return [page.number, notes.sort(fromTop)];
    }),
  );
}

/** The order in which marks are found on a page: from the top down, and from the left where they begin together. */
const fromTop = ({ place: a }: ProofNote, { place: b }: ProofNote): number =>
  a.y - b.y || a.x - b.x;
