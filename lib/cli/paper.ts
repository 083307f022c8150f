/** `npm run paper -- COMMAND`: the command line for authors and publishers. */
import { describeSiteUrlProblem } from '@/lib/addresses/site-origin';
import { blockOnFiles } from '@/lib/store/blocking-files';
import { type Command, type CommandIo, usageError } from './command';

interface Entry {
  /** Each command loads its own code only: loading all takes a second. */
  load: () => Promise<Command>;
  usage: string;
  /** True for a command that saves its work when the user presses Ctrl-C. The second time ends it at once. */
  endsGently?: true;
}

const commands: Readonly<Record<string, Entry>> = {
  init: {
    load: async () => (await import('./init/init')).init,
    usage:
      'init FOLDER [--language zh-Hans|en]   makes a new paper whose first edition is the manual',
  },
  check: {
    load: async () => (await import('./check')).check,
    usage:
      'check [DATE] [--json]    lists errors and warnings in the content; --archive [--site URL]: addresses that no longer answer',
  },
  new: {
    load: async () => (await import('./new/new-article')).newArticle,
    usage: 'new DATE SLUG [--kind verse]   writes the template of an article of a kind',
  },
  import: {
    load: async () => (await import('./import')).importArticles,
    usage:
      'import FILE… --date DATE [--section ID] [--json]   makes articles of Word, text, HTML, mail, feeds',
  },
  layout: {
    load: async () => (await import('./layout')).layout,
    usage:
      'layout DATE [--page N] [--json] [--why]   shows how an edition is laid out, and how well',
  },
  pdf: {
    load: async () => (await import('./pdf')).pdf,
    usage:
      'pdf DATE [--page N] [--sheet a4] [--marks] [--proof] [--booklet a3] [--large] [--press cmyk] [--profile FILE] [--out FILE]   writes a PDF to print',
  },
  epub: {
    load: async () => (await import('./taking-away/epub')).epub,
    usage: 'epub DATE [--out FILE]   writes an edition for e-readers',
  },
  html: {
    load: async () => (await import('./taking-away/html')).html,
    usage: 'html DATE [--out FILE]   writes an edition as one file that needs no network',
  },
  export: {
    load: async () => (await import('./taking-away/export')).exportPaper,
    usage:
      'export OUT [--base /path] [--site URL] [--no-pdf] [--json]   copies the paper as files for a host without a server',
    endsGently: true,
  },
  brief: {
    load: async () => (await import('./taking-away/brief')).brief,
    usage:
      'brief DATE [--out FOLDER] [--no-pdf] [--json]   writes the paper in brief: an A4 page, text, HTML, a message',
  },
  wechat: {
    load: async () => (await import('./taking-away/wechat')).wechat,
    usage:
      'wechat DATE SLUG [--out FILE] [--json]   writes an article to paste into an official account',
  },
  deploy: {
    load: async () => (await import('./deploy')).deploy,
    usage: 'deploy nginx|systemd|docker   prints a configuration for this paper',
  },
  deposit: {
    load: async () => (await import('./deposit/deposit')).deposit,
    usage:
      'deposit DATE|YEAR OUT [--json], or deposit --verify OUT   writes what a library keeps, or checks it',
    endsGently: true,
  },
  index: {
    load: async () => (await import('./index-archive')).indexArchive,
    usage:
      'index [--rebuild] [--json]        reads all editions for the lists of the archive and for searches',
    endsGently: true,
  },
  publish: {
    load: async () => (await import('./publishing/publish')).publish,
    usage:
      'publish DATE|--all [--at TIME] [--dry-run]   shows an edition to readers, now or from TIME on',
  },
  status: {
    load: async () => (await import('./publishing/status')).status,
    usage:
      'status [--json]          lists all editions: proof, scheduled, published, and edits since',
  },
  withdraw: {
    load: async () => (await import('./publishing/withdraw')).withdraw,
    usage: 'withdraw DATE SLUG --reason TEXT [--dry-run]   takes a published article back',
  },
  schema: {
    load: async () => (await import('./help/print-schema')).printSchema,
    usage: 'schema paper|edition|article   prints the JSON Schema of the fields, for code editors',
  },
  help: {
    load: async () => (await import('./help/help')).makeHelp(listUsage),
    usage: 'help [FIELD]             lists all commands and fields, or says what a field means',
  },
};

const listUsage = () => Object.values(commands).map(({ usage }) => usage);

async function runPaper([name = '', ...args]: string[], io: CommandIo): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const wrongSite = describeSiteUrlProblem(process.env.SITE_URL);
  if (command && wrongSite) {
    io.err(wrongSite);
    return usageError;
  }
  if (command) {
    const run = await command.load();
    return run(args, command.endsGently ? { ...io, signal: onInterrupt() } : io);
  }
  if (name) io.err(`There is no command ${name}.`);
  io.err('Usage: npm run paper -- COMMAND');
  for (const usage of listUsage()) io.err(`  ${usage}`);
  return usageError;
}

/** Returns a signal that the first Ctrl-C aborts. */
function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

/** Ends quietly when the reader of the output has gone, as `head` does after ten lines. */
function endWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

process.stdout.on('error', endWhenUnread);
process.stderr.on('error', endWhenUnread);
blockOnFiles();
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
