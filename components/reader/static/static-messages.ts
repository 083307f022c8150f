import type { ListenMessages } from '@/lib/language/messages/listen-messages';
import type { SettingsMessages } from '@/lib/language/messages/settings-messages';

/** What the tools of a copy without a server say. The export writes it into their script (`lib/export/site`). */
export interface StaticMessages {
  /** Of the paper, without script and region. */
  language: string;
  settings: SettingsMessages;
  listen: Pick<ListenMessages, 'noVoiceAdvice' | 'failed'>;
}
