'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Diagnostic } from '@/lib/desk/edition/desk-state';
import { languageAttributes } from '@/lib/language/language-attributes';
import { ChecksList } from './checks-list';

interface Check {
  date?: string;
  diagnostics: Diagnostic[];
  isLastGood: boolean;
}

/**
 * Shows saved changes of the content on the page that is open, which keeps its scroll position, and the checks of the
 * edition in a corner.
 */
export function Watch() {
  const { refresh } = useRouter();
  const pathname = usePathname();
  const date = /^\/(\d{4}-\d\d-\d\d)(?:\/|$)/.exec(pathname)?.[1];
  // The desk looks after itself.
  const isDesk = /^\/desk(?:\/|$)/.test(pathname);
  const [check, setCheck] = useState<Check>();
  useEffect(() => {
    if (isDesk) return undefined;
    const events = new EventSource(date ? `/desk/events?date=${date}` : '/desk/events');
    events.addEventListener('change', () => refresh());
    events.addEventListener('check', ({ data }) => setCheck(JSON.parse(data)));
    return () => events.close();
  }, [date, isDesk, refresh]);
  const { diagnostics = [], isLastGood = false } = check ?? {};
  const shown = diagnostics.filter(({ severity }) => severity !== 'information');
  if (isDesk || shown.length === 0) return null;
  const errors = shown.filter(({ severity }) => severity === 'error').length;
  return (
    <aside
      className="desk-corner"
      {...languageAttributes('en')}
      aria-label="Checks of the edition"
      data-last-good={isLastGood ? '' : undefined}
    >
      <details open={errors > 0}>
        <summary>
          {check?.date}: {count(errors, 'error')}, {count(shown.length - errors, 'warning')}
          {isLastGood && '. The page shows the last state without errors.'}
        </summary>
        <ChecksList diagnostics={shown} />
        <a href={`/desk/${check?.date ?? ''}`}>Open the desk</a>
      </details>
    </aside>
  );
}

const count = (number: number, name: string): string =>
  `${number} ${name}${number === 1 ? '' : 's'}`;
