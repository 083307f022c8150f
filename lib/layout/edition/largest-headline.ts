import { emMillimetres, listGridFamilies, type SheetSpec } from '../model/sheet-grid';
import type { Em } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { RefusalInput } from '../refusals/refusal';

interface HeadlineInput {
  sheet: SheetSpec;
  metrics: TextMetrics;
  nameplateOf?: RefusalInput['nameplateOf'];
}

/**
 * Returns the size of the paper's name, in em of the body: no headline is larger. Infinity where it is not known. The
 * masthead has whole rows, so its name is a little smaller on some grids.
 */
export function largestHeadline({ sheet, metrics, nameplateOf }: HeadlineInput): Em {
  if (!nameplateOf) return Number.POSITIVE_INFINITY;
  const [family] = listGridFamilies(sheet, 'masthead', metrics.typography.column);
  const names = family?.grids.map((grid) => nameplateOf(grid) / emMillimetres(grid)) ?? [];
  return Math.max(...names);
}
