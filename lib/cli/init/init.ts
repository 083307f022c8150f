/**
 * `npm run paper -- init FOLDER [--language zh-Hans|en]`: makes a new paper whose first edition is the manual, dated
 * today. Beside it are the schemas and snippets with which VS Code completes fields.
 */
import { formatDiagnostic } from '@/lib/content/diagnostic';

import { dateIn, dayAfter } from '@/lib/content/fields/day-count';
import { listDates } from '@/lib/content/files/content-folder';

import { readPaper } from '@/lib/content/read-paper';
import { freezePeople } from '@/lib/newsroom/publishing/freeze-people';
import {
  type PublishOrder,
  preparePublication,
} from '@/lib/newsroom/publishing/prepare-publication';
import { writePublication } from '@/lib/newsroom/publishing/write-publication';
import { storeFolder } from '@/lib/newsroom/store-folder';
import { type Command, usageError } from '../command';
import { parseArguments } from '../command-input';
import { copyStarter } from './copy-starter';
import { findFolderProblem } from './find-folder-problem';
import { findStarterLanguage, starterFolder, starterLanguages } from './starter-folder';
import { writeEditorFiles } from './write-editor-files';

const usage = `Usage: npm run paper -- init FOLDER [--language ${starterLanguages.join('|')}]`;

export const init: Command = async (args, { out, err, now, stateDir }) => {
  const options = parse(args);
  if (!options) {
    err(usage);
    return usageError;
  }
  const { folder } = options;
  const language = findStarterLanguage(options.language);
  if (language === undefined) {
    err(`There is no manual in ${options.language}: write ${starterLanguages.join(' or ')}.`);
    return usageError;
  }
  const problem = await findFolderProblem(folder);
  if (problem) {
    err(problem);
    return usageError;
  }
  const starter = starterFolder(language);
  const { paper } = await readPaper(starter);
  const [manualDate] = await listDates(starter);
  if (!paper || manualDate === undefined) throw new Error(`${starter} is not a paper`);
  const date = dateIn(paper.timeZone, now());
  await copyStarter({ starter, folder, manualDate, date, language });
  await writeEditorFiles(folder);
  await publishManual(
    { contentDir: folder, date, paper, now: now() },
    storeFolder(stateDir, folder),
  );
  for (const line of nextSteps(folder, date)) out(line);
  return 0;
};

/** The manual is published, because a new paper without a page to look at would seem broken. */
async function publishManual(order: PublishOrder, store: string): Promise<void> {
  const { prepared, diagnostics } = await preparePublication(order);
  if (!prepared) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const { edition, publication } = prepared;
  const frozen = await freezePeople({ ...order, ...edition, publication, folder: store });
  await writePublication(order.contentDir, order.date, frozen);
}

function parse(args: string[]): { folder: string; language: string } | undefined {
  const parsed = parseArguments({
    args,
    options: { language: { type: 'string', default: starterLanguages[0] } },
    allowPositionals: true,
  });
  if (!parsed) return undefined;
  const { values, positionals } = parsed;
  const [folder, ...more] = positionals;
  return folder && more.length === 0 ? { folder, language: values.language } : undefined;
}

function nextSteps(folder: string, date: string): string[] {
  const content = /^[\w./+-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
  return [
    `Read the manual:     CONTENT_DIR=${content} npm run dev, then open http://localhost:3000`,
    `Make it your paper:  change the name, the time zone and the sections in ${folder}/paper.yaml`,
    `Write an article:    CONTENT_DIR=${content} npm run paper -- new ${dayAfter(date)} my-article`,
    `Before your own:     readers see the manual, which is published; delete ${folder}/${date} before your first edition`,
  ];
}
