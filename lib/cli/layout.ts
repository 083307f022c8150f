/**
 * `npm run paper -- layout DATE [--page N] [--json]`: how an edition is made up. A letter map of each page
 * with its figures, or with `--json` the report as one document. The edition is made up several times and
 * the last time is told: what a page takes in a server that runs, not in a program just started.
 */
import { parseArgs } from 'node:util';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { toStory } from '@/lib/edition/to-story';
import { drawPlan } from '@/lib/layout/edition/draw-plan';
import { type PageReport, reportEdition } from '@/lib/layout/edition/edition-report';
import { planEdition } from '@/lib/newsroom/plan-edition';
import { type Command, notUnderstood } from './command';

/** After so many rounds the time of a page no longer falls by much. */
const warmUps = 4;

const usage = 'Usage: npm run paper -- layout DATE [--page N] [--json]';

export const layout: Command = async (args, { out, err, contentDir }) => {
  const asked = parse(args);
  if (!asked) {
    err(usage);
    return notUnderstood;
  }
  const { date, page, json } = asked;
  const { paper, diagnostics: ofPaper } = await readPaper(contentDir);
  const { edition, diagnostics } = paper
    ? await readEdition(contentDir, date, paper)
    : { edition: undefined, diagnostics: ofPaper };
  if (!paper || !edition) {
    for (const diagnostic of diagnostics) err(formatDiagnostic(diagnostic));
    return 1;
  }
  for (let round = 0; round < warmUps; round += 1) await planEdition({ paper, ...edition });
  const plan = await planEdition({ paper, ...edition });
  const report = reportEdition({ edition: date, plan, stories: edition.articles.map(toStory) });
  const isAsked = ({ number }: { number: number }) => page === undefined || number === page;
  if (!plan.pages.some(isAsked)) {
    err(`Edition ${date} has no page ${page}.`);
    return notUnderstood;
  }
  if (json) out(JSON.stringify({ ...report, pages: report.pages.filter(isAsked) }, undefined, 2));
  else {
    for (const [index, one] of plan.pages.entries()) {
      const figures = report.pages[index];
      if (isAsked(one) && figures) out(`${drawPlan(one)}${toLine(figures)}\n`);
    }
  }
  return 0;
};

function parse(args: string[]): { date: string; page?: number; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { page: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [date, ...more] = positionals;
    const page = values.page === undefined ? undefined : Number(values.page);
    if (date === undefined || more.length > 0 || Number.isNaN(page)) return undefined;
    return { date, json: values.json, ...(page === undefined ? {} : { page }) };
  } catch {
    return undefined;
  }
}

function toLine(page: PageReport): string {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return [
    `fill ${percent(page.fill)}${page.fillers ? ` (house boxes ${percent(page.fillers)})` : ''}`,
    `largest blank ${percent(page.largestBlank)}`,
    `overset ${page.overset}`,
    `loose lines ${page.looseLines}`,
    `orphans ${page.orphans}`,
    `broken words ${page.brokenWords}`,
    `tombstones ${page.tombstones}`,
    `${page.milliseconds} ms`,
  ].join(', ');
}
