/**
 * The marks of a language's own that replace those of a typewriter: " ' -- ... They are for papers in Latin letters;
 * lib/content/body/typographic-marks.ts puts them into the text.
 */
export interface TypographicMarks {
  /** Around what is quoted, with the white inside the marks where the language has it: `['«\u202f', '\u202f»']`. */
  double: QuotePair;
  /** Around a quotation inside another one. */
  single: QuotePair;
  /** For two hyphens between two letters; with spaces, or between digits, they are an en dash. */
  tightDash: '–' | '—';
  /** Marks and the white before them, which replaces what the text has there. Other marks are left as they are. */
  spacedMarks: readonly MarkSpacing[];
}

export interface MarkSpacing {
  /** Single characters: `;!?`. */
  marks: string;
  /** A no-break space, a narrow one, or none. */
  white: '\u00a0' | '\u202f' | '';
}

export type QuotePair = readonly [opening: string, closing: string];

/** Quotes around what is quoted, and around a quotation inside it. */
export type QuoteLevels = readonly [outer: QuotePair, inner: QuotePair];
