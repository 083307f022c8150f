/** What a command is given besides its arguments. */
export interface CommandIo {
  /** Writes a line to standard output: results. */
  out: (line: string) => void;
  /** Writes a line to standard error: usage, and what went wrong with the command itself. */
  err: (line: string) => void;
  /** True where a person reads the output: colour is for them alone. */
  isTerminal: boolean;
  contentDir: string;
}

/**
 * A command of `npm run paper -- <command>`.
 *
 * @param args what stands after the command's name
 * @returns the exit code: 0 done, 1 the content has errors, 2 the command was not understood
 */
export type Command = (args: string[], io: CommandIo) => Promise<number>;

/** The exit code of a command that was not understood. */
export const usageError = 2;
