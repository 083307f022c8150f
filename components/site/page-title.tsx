import { languageOf } from '@/lib/language/find-language';
import { Message } from './message';

export interface PageTitleProps {
  page: { number: number; name: string };
  /** The paper's: BCP 47 */
  language: string;
  /** Between number and name. */
  space?: string;
}

/** The number and the name of a page: `第2版 文化`. */
export function PageTitle({ page: { number, name }, language, space = ' ' }: PageTitleProps) {
  const { messages, messagesTag } = languageOf(language);
  // One text, because some screen readers stop at each.
  if (messagesTag === undefined) return messages.page(number) + (name && space + name);
  return (
    <>
      <Message language={language} text={messages.page(number)} />
      {name && space + name}
    </>
  );
}
