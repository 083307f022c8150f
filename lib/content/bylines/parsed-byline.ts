/** The types of a parsed byline, common to all languages. */
import type { Role } from '@/lib/language/byline-vocabulary';

export interface Person {
  name: string;
  /** At least one, in the order of the byline. */
  roles: Role[];
}

export interface BylinePart {
  /** The printed text: `（记者 `, `张　三`. */
  text: string;
  /** The person's name if the text is one: `张三`. */
  name?: string;
}

/** The reason why a byline cannot be parsed, and what to write instead. */
export interface BylineProblem {
  reason: string;
  fix: string;
}

/** The result of the Chinese and the Latin parser. A name carries the roles that this part of the line gives it. */
export interface ParsedByline {
  parts: (BylinePart & { roles?: Role[] })[];
  runsIn: boolean;
}
