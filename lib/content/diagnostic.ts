/** Something wrong in the content, and what to write instead. */
export interface Diagnostic {
  /** Path under the content folder: `2023-03-10/01-huiji-park.md`. */
  file: string;
  /** Both from 1; the column counts UTF-16 units, as editors do. */
  line: number;
  column: number;
  /** An error keeps its edition from going out; a warning does not. */
  severity: 'error' | 'warning';
  message: string;
  /** What to write instead. */
  fix: string;
  /** The rule's name, for machines: `unknown-field`. Stays when the wording changes. */
  code: string;
}

/** Where in a file, as mdast and yaml both say it. */
export interface Place {
  line: number;
  column: number;
}

/** What a rule says; whoever holds the file adds the rest. An error unless it says otherwise. */
export interface Finding {
  code: string;
  message: string;
  fix: string;
  severity?: Diagnostic['severity'];
}

export type Report = (place: Place | undefined, finding: Finding) => void;

/** What has no place of its own stands at the head of its file. */
export const startOfFile: Place = { line: 1, column: 1 };

/** Of a file that is there and does not open. */
export const unreadable: Finding = {
  code: 'unreadable',
  message: 'the file cannot be read',
  fix: 'see that whoever runs the paper may read it',
};

/** A report that gathers what is found in one file. */
export function reportTo(diagnostics: Diagnostic[], file: string): Report {
  return (place = startOfFile, { severity = 'error', code, message, fix }) => {
    const words = { message: toOneLine(message), fix: toOneLine(fix) };
    diagnostics.push({ file, line: place.line, column: place.column, severity, code, ...words });
  };
}

/** Messages quote what was written, which may be anything. */
function toOneLine(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}

/** Characters; the longest of our own, with all fields of an article listed, has 160. */
const longestMessage = 300;

/** The contract line: `file line:col message — fix`. */
export function formatDiagnostic({ file, line, column, message, fix }: Diagnostic): string {
  return `${file} ${line}:${column} ${message} — ${fix}`;
}

/** Order for reading: by file, then down the file. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
