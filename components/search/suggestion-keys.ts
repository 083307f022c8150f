/** What a key in the field does to the suggestions below it. */
export type KeyEffect =
  /** `to` is the suggestion that the arrow keys are at then; -1: the field itself. */
  | { kind: 'move'; to: number }
  | { kind: 'choose'; index: number }
  /** Closes the list, and gives up what is to be fetched. The key is the browser's as well if no list is open. */
  | { kind: 'close'; isOpen: boolean };

/**
 * Finds what a key does (WAI-ARIA Authoring Practices, "Combobox with Listbox Popup").
 *
 * @param key as of `KeyboardEvent.key`
 * @param count the number of suggestions; 0: the list is closed
 * @param active the suggestion that the arrow keys are at; -1: the field itself
 * @returns undefined for a key that is the field's own
 */
export function findKeyEffect(key: string, count: number, active: number): KeyEffect | undefined {
  // While suggestions are fetched, no list is open yet.
  if (key === 'Escape') return { kind: 'close', isOpen: count > 0 };
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return { kind: 'move', to: active + 1 < count ? active + 1 : -1 };
  if (key === 'ArrowUp') return { kind: 'move', to: active >= 0 ? active - 1 : count - 1 };
  if (key === 'Enter' && active >= 0) return { kind: 'choose', index: active };
  return undefined;
}
