'use client';

import { type ComponentType, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SettingsMessages } from '@/lib/language/messages/settings-messages';
import { useReady } from '../../article/copying.client';
import { switchLargePrint } from './applied-settings.client';
import type { SettingsDialogProps } from './settings-dialog.client';
import { useSettings } from './stored-settings.client';

/** Large print at one press, and the button that opens all settings. */
export function SettingsControls({ messages }: { messages: SettingsMessages }) {
  const { largePrint } = useSettings();
  const [Dialog, setDialog] = useState<ComponentType<SettingsDialogProps>>();
  const dialog = useRef<HTMLDialogElement>(null);
  const waiting = useReady() ? undefined : '';
  const open = async () => {
    const { SettingsDialog } = await import('./settings-dialog.client');
    // Its heading is its name, and its first control gets the focus, so both are there when it opens.
    flushSync(() => setDialog(() => SettingsDialog));
    dialog.current?.showModal();
  };
  return (
    <>
      <button
        type="button"
        data-waiting={waiting}
        aria-pressed={largePrint === 'on'}
        onClick={switchLargePrint}
      >
        {messages.largePrint}
      </button>
      <button
        type="button"
        data-waiting={waiting}
        aria-haspopup="dialog"
        onClick={() => void open()}
      >
        {messages.settings}
      </button>
      <dialog ref={dialog} aria-labelledby="reading-settings" className="settings-dialog">
        {Dialog && <Dialog messages={messages} />}
      </dialog>
    </>
  );
}
