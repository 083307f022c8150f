/** What reading a printed byline gives, in any language: its parts, and the people among them. */
import type { Role } from '@/lib/language/byline-vocabulary';

export interface Person {
  name: string;
  /** In the order of the line; at least one. */
  roles: Role[];
}

export interface BylinePart {
  /** As printed: `（记者 `, `张　三`. */
  text: string;
  /** The person's name when the text is one: `张三`. */
  name?: string;
}

/** Why a line cannot be read, and what to write instead. */
export interface BylineProblem {
  reason: string;
  fix: string;
}

/** What the two languages' readers give: a part may carry the roles its person has there. */
export interface ParsedByline {
  parts: (BylinePart & { roles?: Role[] })[];
  runsIn: boolean;
}
