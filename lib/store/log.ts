/**
 * What an operator must know, as lines for a log: `time=… level=warn event=edition-refused edition=2023-03-10 …`.
 * Each is one line of names and values (logfmt, as Go's slog and systemd's tools read it), so that it can be searched
 * and counted, and read without a program.
 */

/** `error`: readers notice. `warn`: somebody should look at it. */
export type LogLevel = 'info' | 'warn' | 'error';

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** @param event what happened, in a few words joined by hyphens that never change: `edition-refused` */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

/** @param write takes one line, without its end: `console.error` */
export function openLog(write: (line: string) => void, now = () => new Date()): Log {
  return (level, event, fields = {}) =>
    write(formatFields({ time: now().toISOString(), level, event, ...fields }));
}

/** Writes to the standard error of the process, where systemd and Docker collect the log. */
export const processLog = openLog((line) => console.error(line));

/** Undefined fields are left out. Values with spaces, quotes or the like are in quotes, with the escapes of JSON. */
function formatFields(fields: LogFields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${quote(String(value))}`)
    .join(' ');
}

function quote(text: string): string {
  return /^[^\s"=\p{C}]+$/u.test(text) ? text : JSON.stringify(text).replace(controls, escapeUnits);
}

/** Control and format characters that JSON leaves unescaped, such as the marks that turn the direction of text. */
const controls = /[\p{Cc}\p{Cf}\u{2028}\u{2029}]/gu;

function escapeUnits(mark: string): string {
  const units = mark.split('').map((unit) => unit.charCodeAt(0));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Returns the message of whatever was thrown, for a field of the log. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Conditions that last, such as a missing folder. Each is logged once when it begins or changes, and when it ends. */
export interface LoggedConditions {
  /** @param subject names the condition: `paper`, `edition 2023-03-10` */
  begin: (subject: string, level: LogLevel, event: string, fields?: LogFields) => void;
  /** Says that a condition does not last any more; it is logged only if it had begun. */
  end: (subject: string, event: string, fields?: LogFields) => void;
}

export function openConditions(log: Log): LoggedConditions {
  const lasting = new Map<string, string>();
  return {
    begin: (subject, level, event, fields = {}) => {
      const condition = JSON.stringify([level, event, fields]);
      if (lasting.get(subject) === condition) return;
      lasting.set(subject, condition);
      log(level, event, fields);
    },
    end: (subject, event, fields) => {
      if (lasting.delete(subject)) log('info', event, fields);
    },
  };
}
