import { languageOf } from '@/lib/language/find-language';
import {
  type LanguageAttributes,
  languageAttributes,
  type RunAttributes,
  runAttributes,
} from '@/lib/language/language-attributes';

export interface MessageProps {
  /** The paper's: BCP 47 */
  language: string;
  /** A text of the interface. */
  text: string;
}

/**
 * Returns the attributes of an element with messages in it: their language, where the paper's has none.
 *
 * @param language the paper's: BCP 47
 */
export function messageAttributes(language: string): Partial<RunAttributes> {
  const { messagesTag, direction } = languageOf(language);
  return messagesTag === undefined ? {} : runAttributes(messagesTag, direction);
}

/** Returns the attributes of what a paper says among messages in another language. @param language the paper's: BCP 47 */
export function paperAttributes(language: string): Partial<LanguageAttributes> {
  return languageOf(language).messagesTag === undefined ? {} : languageAttributes(language);
}

/** A text of the interface, with its own language where the paper's has no messages. */
export function Message({ language, text }: MessageProps) {
  const { messagesTag, direction } = languageOf(language);
  if (messagesTag === undefined) return text;
  return <span {...runAttributes(messagesTag, direction)}>{text}</span>;
}
