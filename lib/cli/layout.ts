/**
 * `npm run paper -- layout DATE [--page N] [--json]`: prints how an edition is laid out, as a map of letters and
 * a line of figures for each page, or with `--json` as one JSON document. The edition is laid out several times
 * and the last run is reported, because the time of a page matters in a running, warmed-up server.
 */
import { parseArgs } from 'node:util';
import { findLanguageLimit } from '@/lib/content/check-language';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { isAd } from '@/lib/edition/edition';
import { toStory } from '@/lib/edition/to-story';
import { drawPlan } from '@/lib/layout/edition/draw-plan';
import { type PageReport, reportEdition } from '@/lib/layout/edition/edition-report';
import { describeUnheld } from '@/lib/newsroom/check-make-up';
import { planEdition } from '@/lib/newsroom/plan-edition';
import { type Command, usageError } from './command';

/** Runs before the measured one. After this number the time hardly falls any more. */
const warmUps = 4;

const usage = 'Usage: npm run paper -- layout DATE [--page N] [--json]';

export const layout: Command = async (args, { out, err, contentDir }) => {
  const options = parse(args);
  if (!options) {
    err(usage);
    return usageError;
  }
  const { date, page, json } = options;
  const { paper, diagnostics: ofPaper } = await readPaper(contentDir);
  const { edition, diagnostics } = paper
    ? await readEdition(contentDir, date, paper)
    : { edition: undefined, diagnostics: ofPaper };
  if (!paper || !edition) {
    for (const diagnostic of diagnostics) err(formatDiagnostic(diagnostic));
    return 1;
  }
  const limit = findLanguageLimit(paper.language);
  if (limit) {
    err(limit.message);
    return 1;
  }
  for (let round = 0; round < warmUps; round += 1) await planEdition({ paper, ...edition });
  const plan = await planEdition({ paper, ...edition });
  const printed = edition.articles.filter((article) => !isAd(article));
  const stories = printed.map((article) => toStory(article, paper.language));
  const report = reportEdition({ edition: date, plan, stories });
  const isSelected = ({ number }: { number: number }) => page === undefined || number === page;
  if (!plan.pages.some(isSelected)) {
    err(`Edition ${date} has no page ${page}.`);
    return usageError;
  }
  if (json)
    out(JSON.stringify({ ...report, pages: report.pages.filter(isSelected) }, undefined, 2));
  else {
    for (const [index, one] of plan.pages.entries()) {
      const figures = report.pages[index];
      if (isSelected(one) && figures) out(`${drawPlan(one)}${toLine(figures)}\n`);
    }
    const unheld = await describeUnheld(plan, { contentDir, paper, edition });
    for (const diagnostic of unheld) out(formatDiagnostic(diagnostic));
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
