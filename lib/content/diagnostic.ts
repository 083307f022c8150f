import { cutText } from '@/lib/language/cut-text';

/** An error, a warning or information about the content, with its location and its fix. */
export interface Diagnostic {
  /** Path in the content folder: `2023-03-10/01-huiji-park.md`. */
  file: string;
  /** Line and column count from 1. Columns count UTF-16 code units, as text editors do. */
  line: number;
  column: number;
  /**
   * An error prevents the edition from being published; a warning does not. Information says how something was
   * understood that is right as it is; it is not counted.
   */
  severity: 'error' | 'warning' | 'information';
  message: string;
  /** What to write instead. */
  fix: string;
  /** The name of the rule: `unknown-field`. It does not change when the wording of the message does. */
  code: string;
}

/** A position in a file, counted from 1, in the form that mdast and yaml share. */
export interface Place {
  line: number;
  column: number;
}

/** A diagnostic without its file and position, which the report adds. Its severity is `error` by default. */
export interface Finding {
  code: string;
  message: string;
  fix: string;
  severity?: Diagnostic['severity'];
}

/** Reports a finding. Without a place it is reported at the start of the file. */
export type Report = (place: Place | undefined, finding: Finding) => void;

/** The place of findings about a file as a whole. */
export const startOfFile: Place = { line: 1, column: 1 };

/** The finding for a file that exists but cannot be opened. */
export const unreadable: Finding = {
  code: 'unreadable',
  message: 'the file cannot be read',
  fix: 'give the user that runs the paper permission to read it',
};

/** Returns a report that adds the findings of one file to `diagnostics`. */
export function reportTo(diagnostics: Diagnostic[], file: string): Report {
  return (place = startOfFile, { severity = 'error', code, message, fix }) => {
    const texts = { message: toOneLine(message), fix: toOneLine(fix) };
    diagnostics.push({ file, line: place.line, column: place.column, severity, code, ...texts });
  };
}

/** Messages quote the content, which may have line breaks and any length. */
function toOneLine(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  return line.length > longestMessage ? `${cutText(line, longestMessage)}…` : line;
}

/** In characters. Our longest message, which lists all fields of an article, has 160. */
const longestMessage = 300;

/** Formats a diagnostic as one line: `file line:col message — fix`. */
export function formatDiagnostic({ file, line, column, message, fix }: Diagnostic): string {
  return `${file} ${line}:${column} ${message} — ${fix}`;
}

/** Compares diagnostics by file, line and column, for sorting. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
