import type { ReactNode } from 'react';
import { languageOf } from '@/lib/language/find-language';
import type { Progress } from '@/lib/newsroom/archive/record-queue';
import { Message } from '../site/message';

export interface ListHeadProps {
  language: string;
  title: ReactNode;
  list: { page: number; pages: number; total: number; reading?: Progress };
  /** What is known of the subject of the list, in a line. */
  note?: string | undefined;
  /** False leaves out the number of articles. */
  hasTotal?: boolean;
}

/** The head of a list across issues: its subject, how long it is, and whether it is complete. */
export function ListHead({ language, title, list, note, hasTotal = true }: ListHeadProps) {
  const { messages } = languageOf(language);
  const { page, pages, total, reading } = list;
  const facts = [
    ...(note === undefined ? [] : [note]),
    ...(hasTotal ? [messages.articles(total)] : []),
    ...(pages > 1 && page <= pages ? [messages.listed(page, pages)] : []),
  ];
  return (
    <>
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">{title}</h1>
      {facts.length > 0 && (
        <p className="mt-2 text-(color:--color-soft)">
          <Message language={language} text={facts.join('　')} />
        </p>
      )}
      {reading && (
        <p className="mt-2 text-(color:--color-soft)">
          <Message
            language={language}
            text={messages.archiveReading(reading.read, reading.total)}
          />
        </p>
      )}
    </>
  );
}
