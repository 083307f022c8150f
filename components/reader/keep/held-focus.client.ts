import { type RefObject, useEffect, useRef } from 'react';

/** Milliseconds in which a change takes effect: what is on the device is looked up after it. */
const patience = 2000;

/**
 * Keeps the focus in a group of controls when the one that has it goes away: it moves to the control that takes its
 * place, else to the group, which has to be focusable. Browsers would send the reader to the top of the page.
 *
 * @returns a function to call before the change
 */
export function useHeldFocus(group: RefObject<HTMLElement | null>): () => void {
  const held = useRef({ index: -1, until: 0 });
  const listControls = () => [
    ...(group.current?.querySelectorAll<HTMLElement>('a, button:not(:disabled)') ?? []),
  ];
  useEffect(() => {
    const { index, until } = held.current;
    if (index === -1 || Date.now() > until || document.activeElement !== document.body) return;
    const controls = listControls();
    (controls[Math.min(index, controls.length - 1)] ?? group.current)?.focus();
  });
  return () => {
    const { activeElement } = document;
    const isControl = activeElement instanceof HTMLElement;
    const index = isControl ? listControls().indexOf(activeElement) : -1;
    held.current = { index, until: Date.now() + patience };
  };
}
