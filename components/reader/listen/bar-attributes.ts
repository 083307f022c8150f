import { languageOf } from '@/lib/language/find-language';
import { type RunAttributes, runAttributes } from '@/lib/language/language-attributes';
import type { ListeningQueue } from '@/lib/speech/listening-queue';

/** The languages in the bar of the player, where its messages are in another one than the paper. */
export interface BarAttributes {
  /** Of the bar, in a view of the paper. */
  messagesAttributes: Partial<RunAttributes>;
  /** Of the title of a story, in the bar. */
  titleAttributes: Partial<RunAttributes>;
}

export function toBarAttributes(
  queue: Pick<ListeningQueue, 'language' | 'messagesLanguage'>,
): BarAttributes {
  const { language, messagesLanguage } = queue;
  if (messagesLanguage === undefined) return { messagesAttributes: {}, titleAttributes: {} };
  return {
    messagesAttributes: runAttributes(messagesLanguage, languageOf(language).direction),
    titleAttributes: runAttributes(language, languageOf(messagesLanguage).direction),
  };
}
