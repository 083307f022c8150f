import { useId } from 'react';
import type { Diagnostic } from '@/lib/desk/edition/desk-state';

/** The diagnostics of an edition, with their places and what to write instead. Errors come first. */
export function ChecksList({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  const heading = useId();
  const shown = diagnostics.filter(({ severity }) => severity !== 'information');
  if (shown.length === 0) return null;
  const sorted = shown.toSorted((a, b) => orderOf(a) - orderOf(b));
  return (
    <section className="desk-checks" aria-labelledby={heading}>
      <h2 id={heading}>Checks</h2>
      <ul>
        {sorted.map(({ file, line, column, severity, message, fix }) => (
          <li key={`${file}:${line}:${column}:${message}`} data-severity={severity}>
            <strong>{severity === 'error' ? 'Error' : 'Warning'}</strong>{' '}
            <code>
              {file}:{line}:{column}
            </code>
            <br />
            {message}
            <br />
            <span className="desk-fix">{fix}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const orderOf = ({ severity }: Diagnostic): number => (severity === 'error' ? 0 : 1);
