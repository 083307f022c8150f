import { parseDocument, Scalar, stringify } from 'yaml';
import { findYamlProblems } from '@/lib/content/fields/yaml/find-yaml-problems';
import { quoteYaml } from '@/lib/content/fields/yaml/quote-yaml';

export type ScalarValue = string | number | boolean;

export interface ScalarPlace {
  /** The value that it replaces, whose quotes it takes over. */
  replaced?: unknown;
  /** True inside of `{ }`, where a comma ends a value. */
  isInFlow: boolean;
  /** True where a note follows on the line, which could be taken for a part of a text without quotes. */
  isNoted?: boolean;
}

/** Returns a value as it is written in YAML: without quotes where it reads the same, else in those that it had. */
export function scalarText(
  value: ScalarValue,
  { replaced, isInFlow, isNoted }: ScalarPlace,
): string {
  if (typeof value !== 'string') return String(value);
  const type = replaced instanceof Scalar ? replaced.type : undefined;
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return quote(value, type);
  const isPlain = !isNoted && readsTheSame(value) && !(isInFlow && /[,[\]{}]/.test(value));
  return isPlain ? value : quoteYaml(value);
}

function quote(value: string, type: Scalar.Type): string {
  const scalar = new Scalar(value);
  scalar.type = type;
  return stringify(scalar, { lineWidth: 0 }).trimEnd();
}

/** True if a text is the same text for YAML, and no check of ours takes a part of it for a mistake. */
function readsTheSame(text: string): boolean {
  const yaml = `title: ${text}\n`;
  if (findYamlProblems({ text: yaml, firstLine: 1 }).length > 0) return false;
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const isSound = document.errors.length + document.warnings.length === 0;
  return isSound && document.get('title') === text && !/\s#|[#：]$/.test(text);
}
