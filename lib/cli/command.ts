/** The environment of a command: its output, and the content folder. */
export interface CommandIo {
  /** Writes a line to standard output: results. */
  out: (line: string) => void;
  /** Writes a line to standard error: usage, and errors of the command itself. */
  err: (line: string) => void;
  /** True if the output is a terminal, where it may be coloured. */
  isTerminal: boolean;
  contentDir: string;
  /** The folder for caches, which a site of the same paper uses too. */
  stateDir: string;
  /** Writes over the line at the end of standard output; absent if the output is no terminal. */
  drawLine?: (text: string) => void;
  /** Aborted when the user presses Ctrl-C. Commands that do not use it end at once. */
  signal?: AbortSignal;
  now: () => Date;
}

/**
 * A command of `npm run paper -- <command>`.
 *
 * @param args the arguments after the command's name
 * @returns the exit code: 0 for success, 1 for errors in the content, 2 for wrong arguments
 */
export type Command = (args: string[], io: CommandIo) => Promise<number>;

/** The exit code of a command that was ended by the user, as shells have it: 128 + SIGINT. */
export const interrupted = 130;

/** The exit code for wrong arguments. */
export const usageError = 2;
