/** `npm run paper -- COMMAND`: the command line for authors and publishers. */
import { describeSiteUrlProblem } from '@/lib/addresses/site-origin';
import { check } from './check';
import { type Command, type CommandIo, usageError } from './command';
import { deploy } from './deploy';
import { layout } from './layout';
import { newArticle } from './new-article';
import { pdf } from './pdf';
import { publish } from './publish';

const commands: Readonly<Record<string, { run: Command; usage: string }>> = {
  check: { run: check, usage: 'check [DATE] [--json]    lists errors and warnings in the content' },
  new: { run: newArticle, usage: 'new DATE SLUG            writes the template of an article' },
  layout: {
    run: layout,
    usage: 'layout DATE [--page N] [--json]   shows how an edition is laid out, and how well',
  },
  pdf: {
    run: pdf,
    usage:
      'pdf DATE [--page N] [--sheet a4] [--marks] [--booklet a3] [--out FILE]   writes a PDF to print',
  },
  deploy: {
    run: deploy,
    usage: 'deploy nginx|systemd|docker   prints a configuration for this paper',
  },
  publish: { run: publish, usage: 'publish DATE             publishes an edition' },
};

async function runPaper([name = '', ...args]: string[], io: CommandIo): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const wrongSite = describeSiteUrlProblem(process.env.SITE_URL);
  if (command && wrongSite) {
    io.err(wrongSite);
    return usageError;
  }
  if (command) return command.run(args, io);
  if (name) io.err(`There is no command ${name}.`);
  io.err('Usage: npm run paper -- COMMAND');
  for (const { usage } of Object.values(commands)) io.err(`  ${usage}`);
  return usageError;
}

process.exitCode = await runPaper(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY === true && !process.env.NO_COLOR,
  contentDir: process.env.CONTENT_DIR ?? 'content',
  now: () => new Date(),
});
