/**
 * `npm run paper -- layout DATE [--page N] [--json] [--why]`: prints how an edition is laid out, as a map of
 * letters and a line of figures for each page with what a good editor would send back, or with `--json` as one JSON
 * document. With `--why` it says of each story why it is where it is, and what other places and shapes would cost. The edition is laid out several times
 * and the last run is reported, because the time of a page matters in a running, warmed-up server.
 */
import { findLanguageLimit } from '@/lib/content/check-language';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { drawPlan } from '@/lib/layout/edition/draw-plan';
import { type PageReport, reportEdition } from '@/lib/layout/edition/edition-report';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import { describeUnheld } from '@/lib/newsroom/check-make-up';
import { planEdition, toEditionInput } from '@/lib/newsroom/plan-edition';
import { type Command, usageError } from './command';
import { parseArguments } from './command-input';
import { type ExplainedStory, explainPages } from './explain-pages';

/** Runs before the measured one. After this number the time hardly falls any more. */
const warmUps = 4;

const usage = 'Usage: npm run paper -- layout DATE [--page N] [--json] [--why]';

export const layout: Command = async (args, { out, err, contentDir }) => {
  const options = parse(args);
  if (!options) {
    err(usage);
    return usageError;
  }
  const { date, page, json, why } = options;
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
  const input = await toEditionInput({ paper, ...edition });
  const report = reportEdition({ edition: date, plan, input });
  const isSelected = ({ number }: { number: number }) => page === undefined || number === page;
  if (!plan.pages.some(isSelected)) {
    err(`Edition ${date} has no page ${page}.`);
    return usageError;
  }
  const selected = report.pages.filter(isSelected);
  const reasons = why ? explainPages(input, plan, selected) : undefined;
  if (json)
    out(JSON.stringify({ ...report, pages: selected, ...(reasons && { why: reasons }) }, null, 2));
  else {
    for (const figures of selected) {
      const one = plan.pages.find(({ number }) => number === figures.number);
      if (!one) continue;
      const why = reasons?.filter((story) => story.page === figures.number) ?? [];
      const lines = [toLine(figures), ...figures.refusals.map(toRefusal), ...why.map(toReasons)];
      out(`${drawPlan(one)}${lines.join('\n')}\n`);
    }
    const unheld = await describeUnheld(plan, { contentDir, paper, edition });
    for (const diagnostic of unheld) out(formatDiagnostic(diagnostic));
  }
  return 0;
};

interface Options {
  date: string;
  page?: number;
  json: boolean;
  why: boolean;
}

function parse(args: string[]): Options | undefined {
  const parsed = parseArguments({
    args,
    options: {
      page: { type: 'string' },
      json: { type: 'boolean', default: false },
      why: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (!parsed) return undefined;
  const { values, positionals } = parsed;
  const [date, ...more] = positionals;
  const page = values.page === undefined ? undefined : Number(values.page);
  if (date === undefined || more.length > 0 || Number.isNaN(page)) return undefined;
  return { date, json: values.json, why: values.why, ...(page === undefined ? {} : { page }) };
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

const toRefusal = ({ rule, slug, detail }: Refusal): string =>
  `refused (${rule}): ${slug === '' ? detail : `${slug}: ${detail}`}`;

function toReasons({ slug, reasons, alternatives }: ExplainedStory): string {
  const costs = alternatives.map(({ name, cost, holds, pages }) => {
    const more =
      pages === 0
        ? ''
        : `, ${pages > 0 ? '+' : ''}${pages} page${Math.abs(pages) === 1 ? '' : 's'}`;
    return `${name} ${holds ? `${cost < 0 ? '' : '+'}${cost}${more}` : 'does not hold'}`;
  });
  return `\n${slug}: ${reasons.join(' ')}\n  would cost: ${costs.join(' · ')}`;
}
