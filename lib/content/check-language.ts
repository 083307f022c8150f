import { languageName, languageOf } from '@/lib/language/find-language';
import type { Finding } from './diagnostic';

/** Returns what the paper lacks in its language, as a warning; undefined if it lacks nothing. */
export function findLanguageLimit(tag: string): Finding | undefined {
  const { hasSheets, messagesTag } = languageOf(tag);
  if (hasSheets) return undefined;
  const name = languageName(tag);
  const lacks = `no sheets or PDFs are made of papers in ${name}`;
  return {
    code: 'limited-language',
    severity: 'warning',
    message:
      messagesTag === undefined
        ? lacks
        : `${lacks}, and the interface is in ${languageName(messagesTag)}`,
    fix: `readers have lists and articles; if ${name} is not meant, write another tag`,
  };
}
