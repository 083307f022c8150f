'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import type { RunAttributes } from '@/lib/language/language-attributes';
import { useReady } from '../../article/copying.client';
import type { KeepPanelProps } from './keep-panel.client';
import type { KeepState } from './keep-state';

export interface KeepEditionProps {
  date: string;
  /** The script of the view, if it is not the paper's own. */
  script: ChineseScript | undefined;
  /** Of the paper: BCP 47. */
  language: string;
  /** Where the messages are in another language than the paper. */
  attributes: Partial<RunAttributes>;
  messages: KeepPanelProps['messages'] & { keepEdition: string; keptEdition: string };
}

/**
 * The button that keeps an edition on the device, and its panel, whose code is loaded when it is opened. A page that no
 * service worker controls has nothing on the device, and need not look.
 */
export function KeepEdition({ date, script, language, attributes, messages }: KeepEditionProps) {
  const isReady = useReady();
  const [state, setState] = useState<KeepState>('absent');
  const [isOpen, setOpen] = useState(false);
  const [Panel, setPanel] = useState<ComponentType<KeepPanelProps>>();
  useEffect(() => {
    if (!isOpen && !navigator.serviceWorker?.controller) return undefined;
    let end: (() => void) | undefined;
    let isOver = false;
    import('./keep-state').then(({ watchKept }) => {
      if (!isOver) end = watchKept({ date, script }, setState);
    });
    return () => {
      isOver = true;
      end?.();
    };
  }, [date, script, isOpen]);
  const open = async () => {
    setOpen(!isOpen);
    const { KeepPanel } = await import('./keep-panel.client');
    setPanel(() => KeepPanel);
  };
  return (
    <>
      <button
        {...attributes}
        type="button"
        className="reader-tool"
        aria-expanded={isOpen}
        aria-controls="keep-panel"
        data-kept={state}
        style={isReady ? undefined : { visibility: 'hidden' }}
        onClick={open}
      >
        {state === 'whole' ? messages.keptEdition : messages.keepEdition}
      </button>
      <div {...attributes} id="keep-panel" className="keep-panel" hidden={!isOpen}>
        {isOpen && Panel && <Panel {...{ date, script, language, messages, state }} />}
      </div>
    </>
  );
}
