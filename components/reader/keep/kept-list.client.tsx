'use client';

import { useEffect, useRef, useState } from 'react';
import { toHref } from '@/lib/addresses/base-path';
import { editionPath, offlinePath } from '@/lib/edition/addresses/paths';
import { fillText } from '@/lib/language/fill-text';
import type { LanguageAttributes, RunAttributes } from '@/lib/language/language-attributes';
import { type KeptEdition, listKept } from '@/lib/offline/device';
import { scriptQuery } from '@/lib/offline/edition-files';
import { onChange } from '@/lib/offline/kept-news';
import { formatSize } from './format-size';
import { useHeldFocus } from './held-focus.client';
import { removeAll, removeEdition } from './keep-acts';
import { canKeep, pageDevice } from './page-device';

export interface KeptListProps {
  language: string;
  /** Where the messages are in another language than the paper. */
  attributes: Partial<RunAttributes>;
  /** Of what the paper itself says. */
  paperAttributes: Partial<LanguageAttributes>;
  /** Letters of dates and sizes: the faces of a view have those of all texts that it gets. */
  letters: string;
  messages: {
    noneKept: string;
    unsupported: string;
    total: string;
    remove: string;
    removeAll: string;
    removed: string;
    checkedAt: string;
    incomplete: string;
    keptEditions: string;
    notKept: string;
    tryAgain: string;
  };
}

/** The editions on the device, newest first, each with its size and the button that removes it. */
export function KeptList({ language, attributes, paperAttributes, messages }: KeptListProps) {
  const [editions, setEditions] = useState<KeptEdition[]>();
  const [isElsewhere, setElsewhere] = useState(false);
  const [isAble, setAble] = useState(true);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const holdFocus = useHeldFocus(list);
  useEffect(() => {
    // The service worker shows this page in place of one that is not on the device.
    setElsewhere(location.pathname !== toHref(offlinePath));
    setAble(canKeep());
    if (!canKeep()) return undefined;
    const device = pageDevice();
    const look = async () => setEditions(await listKept(device));
    void look();
    return onChange(device.site, look);
  }, []);
  const remove = async (removing: () => Promise<unknown>) => {
    holdFocus();
    await removing();
    setEditions(await listKept(pageDevice()));
    setSaid(messages.removed);
  };
  const total = editions?.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  return (
    <div ref={list} tabIndex={-1} {...attributes}>
      {isElsewhere && (
        <p className="kept-missing" role="alert">
          {messages.notKept}{' '}
          <button type="button" onClick={() => location.reload()}>
            {messages.tryAgain}
          </button>
        </p>
      )}
      {!isAble && <p>{messages.unsupported}</p>}
      {editions?.length === 0 && <p>{messages.noneKept}</p>}
      {editions && editions.length > 0 && (
        <>
          <ul className="kept-list" aria-label={messages.keptEditions}>
            {editions.map((kept) => (
              <li key={kept.files.date}>
                <a
                  {...paperAttributes}
                  href={toHref(editionPath(kept.files.date) + scriptQuery(kept.files.script))}
                  className="kept-title"
                >
                  {kept.files.title}
                </a>
                <span className="kept-facts">
                  {formatSize(kept.bytes, language)}　
                  {kept.isWhole
                    ? fillText(messages.checkedAt, { time: formatTime(kept.checkedAt, language) })
                    : messages.incomplete}
                </span>
                <button
                  type="button"
                  aria-label={`${messages.remove} ${kept.files.title}`}
                  onClick={() => remove(() => removeEdition(kept.files.date))}
                >
                  {messages.remove}
                </button>
              </li>
            ))}
          </ul>
          <p className="keep-buttons">
            <span>{fillText(messages.total, { size: formatSize(total, language) })}</span>
            <button type="button" onClick={() => remove(removeAll)}>
              {messages.removeAll}
            </button>
          </p>
        </>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

function formatTime(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(time);
}
