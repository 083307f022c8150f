import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import { importArticles } from '@/lib/cli/import';
import { indexArchive } from '@/lib/cli/index-archive';
import { init } from '@/lib/cli/init/init';
import { layout } from '@/lib/cli/layout';
import { newArticle } from '@/lib/cli/new/new-article';
import { pdf } from '@/lib/cli/pdf';
import { publish } from '@/lib/cli/publishing/publish';
import { status } from '@/lib/cli/publishing/status';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { articleText, makeContentFolder } from '../support/content-folder';
import { runCommand } from '../support/run-command';

const project = join(import.meta.dirname, '..', '..');

function runPaper(args: string[], contentDir: string, more: Record<string, string> = {}) {
  const tsx = join(project, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const env = { ...process.env, CONTENT_DIR: contentDir, ...more };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, 'lib/cli/paper.ts', ...args],
    {
      cwd: project,
      encoding: 'utf8',
      env,
    },
  );
  return { status, stdout, stderr };
}

test('the command line checks the folder that CONTENT_DIR names', { timeout: 60_000 }, async () => {
  const content = await makeContentFolder();
  await content.write('2023-03-10/01-a.md', articleText());
  expect(runPaper(['check'], content.path)).toEqual({
    status: 0,
    stdout: '1 edition checked: 0 errors, 0 warnings\n',
    stderr: '',
  });
  const unknown = runPaper(['chek'], content.path);
  expect(unknown).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^There is no command chek\.\nUsage: /),
  });
});

test('a wrong SITE_URL stops every command with one sentence', { timeout: 60_000 }, async () => {
  const content = await makeContentFolder();
  expect(runPaper(['check'], content.path, { SITE_URL: 'news.example.com:8080' })).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'SITE_URL: "news.example.com:8080" is not an origin; write https:// and the host: https://news.example.com:8080.\n',
  });
});

test('output that nobody reads to its end is no error', { timeout: 60_000 }, () => {
  const command = `"${process.execPath}" node_modules/tsx/dist/cli.mjs lib/cli/paper.ts help | true`;
  const { stderr } = spawnSync('bash', ['-c', `for i in 1 2; do ${command}; done`], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
});

test('the list of commands names every option of each', { timeout: 60_000 }, async () => {
  const listed = runPaper(['help'], 'content').stdout.split('\n');
  const optionsIn = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].toSorted();
  const commands = {
    ...{ check, import: importArticles, index: indexArchive, init, layout, new: newArticle, pdf },
    ...{ publish, status, withdraw },
  };
  for (const [name, command] of Object.entries(commands)) {
    const { err } = await runCommand(command, ['--no-such-option']);
    const usage = err.find((line) => line.startsWith('Usage: ')) ?? '';
    const line = listed.find((one) => one.startsWith(`  ${name} `)) ?? '';
    const own = usage.replace('npm run paper -- ', '');
    expect({ name, options: optionsIn(line) }).toEqual({ name, options: optionsIn(own) });
  }
});
