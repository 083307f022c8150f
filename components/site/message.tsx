import { languageOf } from '@/lib/language/find-language';
import { type RunAttributes, runAttributes } from '@/lib/language/language-attributes';

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

/** A text of the interface, with its own language where the paper's has no messages. */
export function Message({ language, text }: MessageProps) {
  const { messagesTag, direction } = languageOf(language);
  if (messagesTag === undefined) return text;
  return <span {...runAttributes(messagesTag, direction)}>{text}</span>;
}
