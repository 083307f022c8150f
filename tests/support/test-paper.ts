import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '@/lib/cli/command';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { type ContentFolder, makeContentFolder } from './content-folder';
import { type CommandResult, runCommand } from './run-command';

/** A paper on which a test runs commands, and which it opens as a site does. Both have the time that the test sets. */
export interface TestPaper {
  folder: ContentFolder;
  stateDir: string;
  now: Date;
  run: (command: Command, ...args: string[]) => Promise<CommandResult>;
  open: (showProofs?: boolean) => Newsroom;
  /** Gives the paper an empty state folder, as on another machine. */
  forget: () => Promise<void>;
}

const newStateDir = () => mkdtemp(join(tmpdir(), 'banmian-state-'));

/** @returns an empty paper, on the eve of 2023-03-10 in its time zone */
export async function makeTestPaper(): Promise<TestPaper> {
  const folder = await makeContentFolder();
  const paper: TestPaper = {
    folder,
    stateDir: await newStateDir(),
    now: new Date('2023-03-09T20:00:00Z'),
    run: (command, ...args) =>
      runCommand(command, args, {
        contentDir: folder.path,
        stateDir: paper.stateDir,
        now: () => paper.now,
      }),
    open: (showProofs = false) =>
      openNewsroom({
        contentDir: folder.path,
        stateDir: paper.stateDir,
        showProofs,
        log: () => undefined,
        now: () => paper.now,
      }),
    forget: async () => {
      paper.stateDir = await newStateDir();
    },
  };
  return paper;
}
