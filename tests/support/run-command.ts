import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, CommandIo } from '@/lib/cli/command';

/** What a command printed, line by line, and its exit code. */
export interface CommandResult {
  code: number;
  out: string[];
  err: string[];
}

/** Runs a command of `npm run paper`. It has no content folder and is on 2023-03-12, unless `io` says otherwise. */
export async function runCommand(
  command: Command,
  args: string[],
  io: Partial<CommandIo> = {},
): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
    contentDir: join(tmpdir(), 'no-content'),
    stateDir: join(tmpdir(), 'banmian-state'),
    now: () => new Date('2023-03-12T00:00:00Z'),
    ...io,
  });
  return { code, out, err };
}
