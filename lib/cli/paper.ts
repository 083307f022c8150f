/** `npm run paper -- COMMAND`: the command line for authors and publishers. */
import { describeSiteUrlProblem } from '@/lib/addresses/site-origin';
import { check } from './check';
import { type Command, type CommandIo, usageError } from './command';
import { deploy } from './deploy';
import { makeHelp } from './help/help';
import { printSchema } from './help/print-schema';
import { importArticles } from './import';
import { indexArchive } from './index-archive';
import { init } from './init/init';
import { layout } from './layout';
import { newArticle } from './new/new-article';
import { pdf } from './pdf';
import { publish } from './publishing/publish';
import { status } from './publishing/status';
import { withdraw } from './publishing/withdraw';

interface Entry {
  run: Command;
  usage: string;
  /** True for a command that saves its work when the user presses Ctrl-C. The second time ends it at once. */
  endsGently?: true;
}

const commands: Readonly<Record<string, Entry>> = {
  init: {
    run: init,
    usage:
      'init FOLDER [--language zh-Hans|en]   makes a new paper whose first edition is the manual',
  },
  check: { run: check, usage: 'check [DATE] [--json]    lists errors and warnings in the content' },
  new: {
    run: newArticle,
    usage: 'new DATE SLUG [--kind verse]   writes the template of an article of a kind',
  },
  import: {
    run: importArticles,
    usage:
      'import FILE… --date DATE [--section ID] [--json]   makes articles of Word, text, HTML, mail, feeds',
  },
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
  index: {
    run: indexArchive,
    usage: 'index [--rebuild] [--json]        reads all editions for the lists of the archive',
    endsGently: true,
  },
  publish: {
    run: publish,
    usage:
      'publish DATE|--all [--at TIME] [--dry-run]   shows an edition to readers, now or from TIME on',
  },
  status: {
    run: status,
    usage:
      'status [--json]          lists all editions: proof, scheduled, published, and edits since',
  },
  withdraw: {
    run: withdraw,
    usage: 'withdraw DATE SLUG --reason TEXT [--dry-run]   takes a published article back',
  },
  schema: {
    run: printSchema,
    usage: 'schema paper|edition|article   prints the JSON Schema of the fields, for code editors',
  },
  help: {
    run: makeHelp(() => Object.values(commands).map(({ usage }) => usage)),
    usage: 'help [FIELD]             lists all commands and fields, or says what a field means',
  },
};

async function runPaper([name = '', ...args]: string[], io: CommandIo): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const wrongSite = describeSiteUrlProblem(process.env.SITE_URL);
  if (command && wrongSite) {
    io.err(wrongSite);
    return usageError;
  }
  if (command) return command.run(args, command.endsGently ? { ...io, signal: onInterrupt() } : io);
  if (name) io.err(`There is no command ${name}.`);
  io.err('Usage: npm run paper -- COMMAND');
  for (const { usage } of Object.values(commands)) io.err(`  ${usage}`);
  return usageError;
}

/** Returns a signal that the first Ctrl-C aborts. */
function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

const isTerminal = process.stdout.isTTY === true;
process.exitCode = await runPaper(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: isTerminal && !process.env.NO_COLOR,
  // To the start of the line, and clear it.
  ...(isTerminal && { drawLine: (text: string) => process.stdout.write(`\r\x1b[K${text}`) }),
  contentDir: process.env.CONTENT_DIR ?? 'content',
  stateDir: process.env.STATE_DIR ?? '.banmian',
  now: () => new Date(),
});
