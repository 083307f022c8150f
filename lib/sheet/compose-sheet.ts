import type { PagePlan, PlacedStory, Rule } from '@/lib/layout/model/page-plan';
import { composeAd } from './compose-ad';
import { composeCropMarks } from './compose-crop-marks';
import { composeFiller } from './compose-filler';
import { composeFolio } from './compose-folio';
import { composeMasthead } from './compose-masthead';
import { composeStory } from './compose-story';
import { composeLarge } from './large/compose-large';
import type { SheetContext } from './sheet-context';
import type { RuleItem, SheetItem } from './sheet-item';
import { rules as thicknesses } from './tokens';

/**
 * Composes a page: returns everything that is drawn on it, in reading order, the head first. Screens, PDFs and
 * pictures all draw this list.
 *
 * @param context `marks`: whether to add crop marks, for a print shop
 */
export function composeSheet(
  plan: PagePlan,
  context: SheetContext & { marks?: boolean },
): SheetItem[] {
  const { headKind, stories, fillers, contents } = plan;
  const rules = plan.rules.map(toRuleItem);
  if (contents) return [...composeLarge({ ...plan, contents }, context), ...rules];
  const repeated = findRepeatedLabels(stories);
  return [
    headKind === 'masthead' ? composeMasthead(plan, context) : composeFolio(plan, context),
    ...stories.map((story) =>
      composeStory(story, {
        ...context,
        grid: plan.grid,
        isLabelRepeated: repeated.has(story),
      }),
    ),
    ...rules,
    ...fillers.map((filler) => composeFiller(filler, plan, context)),
    ...plan.ads.map((ad) => composeAd(ad, plan, context)),
    ...(context.marks ? [composeCropMarks(plan, context)] : []),
  ];
}

/** Finds the stories with the same label as an earlier story of the page; only the first one has a banner. */
function findRepeatedLabels(stories: readonly PlacedStory[]): Set<PlacedStory> {
  const seen = new Set<string>();
  return new Set(
    stories.filter(({ headings }) => {
      const label = headings.find(({ role }) => role === 'label')?.heading.text;
      if (label === undefined) return false;
      const isRepeated = seen.has(label);
      seen.add(label);
      return isRepeated;
    }),
  );
}

function toRuleItem({ kind, fromEm, toEm, fromRow, toRow }: Rule): RuleItem {
  return {
    kind: 'rule',
    role: kind,
    x: fromEm,
    y: fromRow,
    width: toEm - fromEm,
    height: toRow - fromRow,
    thickness: thicknesses.thin,
    isDouble: false,
    colour: kind === 'column' ? 'hair' : 'rule',
  };
}
