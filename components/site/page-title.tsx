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
  return (
    <>
      <Message language={language} text={languageOf(language).messages.page(number)} />
      {name && space + name}
    </>
  );
}
