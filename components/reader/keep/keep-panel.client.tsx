'use client';

import { useEffect, useRef, useState } from 'react';
import { toHref } from '@/lib/addresses/base-path';
import { offlinePath } from '@/lib/edition/addresses/paths';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { fillText } from '@/lib/language/fill-text';
import { type EditionFiles, scriptQuery, sizeOfEdition } from '@/lib/offline/edition-files';
import { formatPercent, formatSize } from './format-size';
import { useHeldFocus } from './held-focus.client';
import {
  deviceWidth,
  fetchEditionFiles,
  hasRoom,
  isQuotaError,
  keepEdition,
  removeEdition,
} from './keep-acts';
import type { KeepState } from './keep-state';
import { canKeep } from './page-device';

export interface KeepPanelProps {
  date: string;
  /** The script of the view, if it is not the paper's own. */
  script: ChineseScript | undefined;
  language: string;
  state?: KeepState;
  messages: {
    size: string;
    start: string;
    cancel: string;
    goOn: string;
    remove: string;
    progress: string;
    done: string;
    removed: string;
    incomplete: string;
    noRoom: string;
    failed: string;
    unsupported: string;
    keptEditions: string;
  };
}

/**
 * What an edition takes on the device, with the buttons to keep, cancel and remove it. One that is there in the other
 * script is offered in that of the view, in which it then takes the place of the other.
 */
export function KeepPanel(props: KeepPanelProps) {
  const { date, script, language, messages, state = 'absent' } = props;
  const [files, setFiles] = useState<EditionFiles>();
  const [said, setSaid] = useState('');
  /** From 0 to 1 while the edition is being stored. */
  const [done, setDone] = useState<number>();
  const storing = useRef<AbortController>(undefined);
  const panel = useRef<HTMLDivElement>(null);
  const holdFocus = useHeldFocus(panel);
  const isAble = canKeep();
  const bytes = files && sizeOfEdition(files, deviceWidth());
  const size = bytes === undefined ? undefined : formatSize(bytes, language);

  useEffect(() => {
    if (!isAble) return;
    fetchEditionFiles(date, script).then(setFiles, () => setSaid(messages.failed));
  }, [date, script, isAble, messages.failed]);
  // Whoever leaves the page has not cancelled: what is there remains, and the next page goes on.

  const start = async () => {
    if (!files || bytes === undefined || size === undefined) return;
    if (!(await hasRoom(bytes))) return setSaid(fillText(messages.noRoom, { size }));
    const controller = new AbortController();
    storing.current = controller;
    holdFocus();
    setSaid('');
    setDone(0);
    try {
      await keepEdition(files, { signal: controller.signal, onProgress: setDone });
      setSaid(messages.done);
    } catch (error) {
      if (isQuotaError(error)) setSaid(fillText(messages.noRoom, { size }));
      else setSaid(controller.signal.aborted ? messages.removed : messages.failed);
    } finally {
      holdFocus();
      setDone(undefined);
    }
  };
  const remove = async () => {
    holdFocus();
    await removeEdition(date);
    setSaid(messages.removed);
  };

  if (!isAble) return <p role="status">{messages.unsupported}</p>;
  const isStoring = done !== undefined;
  const isOffered = !isStoring && state !== 'whole';
  return (
    <div ref={panel} tabIndex={-1}>
      {isOffered && size !== undefined && <p>{fillText(messages.size, { size })}</p>}
      {isOffered && state === 'partial' && <p>{messages.incomplete}</p>}
      {isStoring && (
        <p>
          <progress value={done} aria-label={fillText(messages.progress, { percent: '' })} />{' '}
          <span>{fillText(messages.progress, { percent: formatPercent(done, language) })}</span>
        </p>
      )}
      <p role="status">{said}</p>
      <p className="keep-buttons">
        {isOffered && (
          <button type="button" onClick={start} disabled={!files}>
            {state === 'partial' ? messages.goOn : messages.start}
          </button>
        )}
        {isStoring && (
          <button type="button" onClick={() => storing.current?.abort()}>
            {messages.cancel}
          </button>
        )}
        {!isStoring && state !== 'absent' && (
          <button type="button" onClick={remove}>
            {messages.remove}
          </button>
        )}
        {!isStoring && state !== 'absent' && (
          <a href={toHref(offlinePath + scriptQuery(script))}>{messages.keptEditions}</a>
        )}
      </p>
    </div>
  );
}
