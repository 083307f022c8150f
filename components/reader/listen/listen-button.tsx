import { listenPath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { languageIn } from '@/lib/language/speech/voice-tags';
import { messageAttributes } from '../../site/message';
import { toViewHref } from '../script/reader-script';
import { ListenControl } from './listen-button.client';

export interface ListenButtonProps {
  /** The paper's: BCP 47 */
  language: string;
  /** Of the edition: `2023-03-10`. */
  date: string;
  /** The story to begin with. Without one, listening goes on where it stopped, or begins with the first story. */
  slug?: string | undefined;
}

/** The button that opens the player. */
export function ListenButton({ language, date, slug }: ListenButtonProps) {
  const { messages } = languageOf(language);
  const { listen, noVoice, noVoiceAdvice, failed } = messages.listen;
  return (
    <ListenControl
      attributes={messageAttributes(language)}
      language={languageIn(language)}
      queue={toViewHref(listenPath(date))}
      slug={slug}
      messages={{ listen, noVoice, noVoiceAdvice, failed }}
    />
  );
}
