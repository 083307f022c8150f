import { cropMarks } from '@/lib/edition/print/crop-marks';
import { legendPaper } from '@/lib/edition/print/proof-legend';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { SheetGrid } from '@/lib/layout/model/sheet-grid';

export interface PageRulesProps {
  plans: PagePlan[];
  /** True if the sheets have crop marks. */
  marks?: boolean;
  /** True if a proof's legend follows the sheets. */
  legend?: boolean;
}

/** Says how large the paper is: each sheet size is a named page, so that one edition may have several. */
export function PageRules({ plans, marks = false, legend = false }: PageRulesProps) {
  const white = marks ? 2 * cropMarks.margin : 0;
  const sizes = new Map(plans.map(({ grid }) => [nameOfSheet(grid), grid]));
  const ruleOf = (name: string, { widthMm, heightMm }: SheetGrid) =>
    `@page ${name}{size:${widthMm + white}mm ${heightMm + white}mm;margin:0}`;
  const rules = [...sizes].map(([name, grid]) => ruleOf(name, grid));
  const [first] = plans;
  if (first) rules.unshift(ruleOf('', first.grid));
  // Chromium takes the later of two rules, also where the earlier one is for a named page, so this one is here.
  if (legend) rules.push(legendRule);
  return <style>{rules.join('')}</style>;
}

const { width, height, margin } = legendPaper;
const legendRule = `@page proof-legend{size:${width}mm ${height}mm;margin:${margin}mm}`;

/** The name of a sheet's page in CSS. */
export function nameOfSheet({ widthMm, heightMm }: SheetGrid): string {
  return `sheet-${widthMm}-${heightMm}`.replaceAll('.', '_');
}
