import { languageOf } from '@/lib/language/find-language';
import { runAttributes } from '@/lib/language/language-attributes';

export interface MessageProps {
  /** The paper's: BCP 47 */
  language: string;
  /** A text of the interface. */
  text: string;
}

/** A text of the interface, with its own language where the paper's has no messages. */
export function Message({ language, text }: MessageProps) {
  const { messagesTag } = languageOf(language);
  return messagesTag === undefined ? text : <span {...runAttributes(messagesTag)}>{text}</span>;
}
