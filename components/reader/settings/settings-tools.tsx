import { languageOf } from '@/lib/language/find-language';
import { runAttributes } from '@/lib/language/language-attributes';
import { SettingsControls } from './settings-controls.client';

/** The tools for how the paper is read on a screen. @param language the paper's: BCP 47 */
export function SettingsTools({ language }: { language: string }) {
  const { messages, messagesTag, direction } = languageOf(language);
  return (
    <div
      className="settings-tools"
      {...(messagesTag !== undefined && runAttributes(messagesTag, direction))}
    >
      <SettingsControls messages={messages.settings} />
    </div>
  );
}
