import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus in a group of controls when the one that has it goes away: it moves to the control that takes its
 * place, else to the group, which has to be focusable. Browsers would send the reader to the top of the page.
 *
 * @returns a function to call before the change
 */
export function useHeldFocus(group: RefObject<HTMLElement | null>): () => void {
  const held = useRef(-1);
  const listControls = () => [
    ...(group.current?.querySelectorAll<HTMLElement>('a, button:not(:disabled)') ?? []),
  ];
  useEffect(() => {
    if (held.current === -1 || document.activeElement !== document.body) return;
    const controls = listControls();
    const next = controls[Math.min(held.current, controls.length - 1)];
    held.current = -1;
    (next ?? group.current)?.focus();
  });
  return () => {
    const { activeElement } = document;
    held.current =
      activeElement instanceof HTMLElement ? listControls().indexOf(activeElement) : -1;
  };
}
