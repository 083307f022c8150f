'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { EditionCheck } from '@/lib/desk/edition/desk-state';
import { languageAttributes } from '@/lib/language/language-attributes';
import { ChecksList } from './checks-list';

/**
 * Shows saved changes of the content on the page that is open, which keeps its scroll position, and the checks of its
 * edition in a corner: on a page of no edition, those of the newest.
 */
export function Watch() {
  const { refresh } = useRouter();
  const pathname = usePathname();
  const date = /^\/(\d{4}-\d\d-\d\d)(?:\/|$)/.exec(pathname)?.[1];
  // The desk looks after itself.
  const isDesk = /^\/desk(?:\/|$)/.test(pathname);
  const [checks, setChecks] = useState<EditionCheck[]>([]);
  useEffect(() => {
    if (isDesk) return undefined;
    const events = new EventSource(date ? `/desk/events?date=${date}` : '/desk/events');
    events.addEventListener('change', () => refresh());
    events.addEventListener('check', ({ data }) => setChecks(JSON.parse(data)));
    return () => events.close();
  }, [date, isDesk, refresh]);
  const shown = checks.map(withoutInformation).filter(({ diagnostics }) => diagnostics.length > 0);
  if (isDesk || shown.length === 0) return null;
  return (
    <aside
      className="desk-corner"
      {...languageAttributes('en')}
      aria-label={shown.length === 1 ? 'Checks of the edition' : 'Checks of the editions'}
      data-last-good={shown.some(({ isLastGood }) => isLastGood) ? '' : undefined}
    >
      {shown.map((check) => (
        <CheckView key={check.date} {...check} />
      ))}
    </aside>
  );
}

function CheckView(check: EditionCheck) {
  const { date, diagnostics } = check;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return (
    <details open={errors > 0}>
      <summary>
        {date}: {count(errors, 'error')}, {count(diagnostics.length - errors, 'warning')}
        {describeShown(check)}
      </summary>
      <ChecksList diagnostics={diagnostics} />
      <a href={`/desk/${date}`}>Open the desk</a>
    </details>
  );
}

function describeShown({ isLastGood, isShown }: EditionCheck): string {
  if (!isLastGood) return '';
  return isShown
    ? '. Its pages show the last state without errors.'
    : '. Nothing of it can be shown until the errors are gone.';
}

function withoutInformation(check: EditionCheck): EditionCheck {
  const diagnostics = check.diagnostics.filter(({ severity }) => severity !== 'information');
  return { ...check, diagnostics };
}

const count = (number: number, name: string): string =>
  `${number} ${name}${number === 1 ? '' : 's'}`;
