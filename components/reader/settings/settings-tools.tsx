import { languageOf } from '@/lib/language/find-language';
import { messageAttributes } from '../../site/message';
import { SettingsControls } from './settings-controls.client';

/** The tools for how the paper is read on a screen. @param language the paper's: BCP 47 */
export function SettingsTools({ language }: { language: string }) {
  return (
    <div className="settings-tools" {...messageAttributes(language)}>
      <SettingsControls messages={languageOf(language).messages.settings} />
    </div>
  );
}
