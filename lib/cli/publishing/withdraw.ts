/**
 * `npm run paper -- withdraw DATE SLUG --reason TEXT [--dry-run]`: takes a published article back. Its address then
 * says that it was withdrawn, and why; everything else is as if it had never been there.
 */
import { dateIn } from '@/lib/content/fields/day-count';
import { planWithdrawal, type Withdrawing } from '@/lib/newsroom/publishing/plan-withdrawal';
import { whilePublishing } from '@/lib/newsroom/publishing/publishing-lock';
import { type Command, type CommandIo, usageError } from '../command';
import { parseArguments, readPaperOrSay } from '../command-input';
import { recordForArchive } from './record-for-archive';

const usage = 'Usage: npm run paper -- withdraw DATE SLUG --reason TEXT [--dry-run]';

export const withdraw: Command = async (args, io) => {
  const options = parse(args);
  if (!options) {
    io.err(usage);
    return usageError;
  }
  const paper = await readPaperOrSay(io);
  if (!paper) return 1;
  const { isDryRun, ...rest } = options;
  const { contentDir } = io;
  const order = { ...rest, contentDir, today: dateIn(paper.timeZone, io.now()) };
  const run = () => withdrawOne(io, order, isDryRun);
  const code = isDryRun ? await run() : await whilePublishing(contentDir, run);
  if (code === 0 && !isDryRun) await recordForArchive(io, { date: options.date, paper });
  return code;
};

interface Options {
  date: string;
  slug: string;
  reason: string;
  isDryRun: boolean;
}

function parse(args: string[]): Options | undefined {
  const parsed = parseArguments({
    args,
    options: { reason: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [date, slug, ...more] = parsed?.positionals ?? [];
  const reason = parsed?.values.reason?.replace(/\s+/g, ' ').trim();
  if (!parsed || date === undefined || slug === undefined || more.length > 0 || !reason) {
    return undefined;
  }
  return { date, slug, reason, isDryRun: parsed.values['dry-run'] };
}

async function withdrawOne(io: CommandIo, order: Withdrawing, isDryRun: boolean): Promise<number> {
  const plan = await planWithdrawal(order);
  if ('problem' in plan) {
    io.err(plan.problem);
    return 1;
  }
  const { date, reason } = order;
  for (const address of plan.addresses) io.out(`  withdrawn   /${date}/${address}`);
  if (isDryRun) {
    io.out(`Nothing was written: ${date} is unchanged.`);
    return 0;
  }
  await plan.write();
  io.out(`Withdrew /${date}/${plan.slug}: ${reason}`);
  return 0;
}
