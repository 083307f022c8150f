import type { PagePlan } from '@/lib/layout/page-plan';
import type { SheetGrid } from '@/lib/layout/sheet';

/** Says how large the paper is: each sheet size is a named page, so that one edition may have several. */
export function PageRules({ plans }: { plans: PagePlan[] }) {
  const sizes = new Map(plans.map(({ grid }) => [nameOfSheet(grid), grid]));
  const rules = [...sizes].map(
    ([name, { widthMm, heightMm }]) => `@page ${name}{size:${widthMm}mm ${heightMm}mm;margin:0}`,
  );
  const [first] = plans;
  if (first) {
    const { widthMm, heightMm } = first.grid;
    rules.unshift(`@page{size:${widthMm}mm ${heightMm}mm;margin:0}`);
  }
  return <style>{rules.join('')}</style>;
}

/** The name of a sheet's page in CSS. */
export function nameOfSheet({ widthMm, heightMm }: SheetGrid): string {
  return `sheet-${widthMm}-${heightMm}`.replaceAll('.', '_');
}
