/** The environment of a command: its output, and the content folder. */
export interface CommandIo {
  /** Writes a line to standard output: results. */
  out: (line: string) => void;
  /** Writes a line to standard error: usage, and errors of the command itself. */
  err: (line: string) => void;
  /** True if the output is a terminal, where it may be coloured. */
  isTerminal: boolean;
  contentDir: string;
  now: () => Date;
}

/**
 * A command of `npm run paper -- <command>`.
 *
 * @param args the arguments after the command's name
 * @returns the exit code: 0 for success, 1 for errors in the content, 2 for wrong arguments
 */
export type Command = (args: string[], io: CommandIo) => Promise<number>;

/** The exit code for wrong arguments. */
export const usageError = 2;
