'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { SuggestionsAnswer } from '@/lib/edition/suggestion';
import { fetchSuggestions } from './fetch-suggestions';
import { findKeyEffect } from './suggestion-keys';

export interface SuggestionsProps {
  /** The id of the field that is completed. */
  field: string;
  address: string;
  /** The accessible name of the list. */
  label: string;
  /** What is said of each number of suggestions. */
  counts: readonly string[];
}

const none: SuggestionsAnswer = ['', [], [], []];

/** Milliseconds without a key after which suggestions are fetched: fast typists leave less between two keys. */
const pause = 150;

/**
 * Suggestions for what is being typed into a field, which becomes a combobox with a list (WAI-ARIA Authoring Practices,
 * "Combobox with Listbox Popup"). Without script, the field remains what it is.
 */
export function Suggestions({ field, address, label, counts }: SuggestionsProps) {
  const [found, setFound] = useState(none);
  /** The suggestion that the arrow keys are at; -1: the field itself. */
  const [active, setActive] = useState(-1);
  const id = useId();
  const state = useRef({ addresses: found[3], active });
  state.current = { addresses: found[3], active };
  const count = found[1].length;
  const optionId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return undefined;
    const listening = new AbortController();
    let request = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (answer: SuggestionsAnswer) => {
      setFound(answer);
      setActive(-1);
    };
    const close = () => {
      clearTimeout(timer);
      request.abort();
      show(none);
    };
    const look = async () => {
      request.abort();
      request = new AbortController();
      const { signal } = request;
      const answer = await fetchSuggestions(address, input.value, signal);
      if (answer && !signal.aborted && document.activeElement === input) show(answer);
    };
    const lookSoon = () => {
      clearTimeout(timer);
      if (input.value.trim() === '') close();
      else timer = setTimeout(look, pause);
    };
    const onKey = (event: KeyboardEvent) => {
      // The keys of an input method are its own.
      if (event.isComposing) return;
      const { addresses, active: at } = state.current;
      const effect = findKeyEffect(event.key, addresses.length, at);
      if (!effect) return;
      if (effect.kind === 'close') close();
      else if (effect.kind === 'move') setActive(effect.to);
      else location.assign(addresses[effect.index] ?? '');
      if (effect.kind !== 'close' || effect.isOpen) event.preventDefault();
    };
    const { signal } = listening;
    input.addEventListener('input', (event) => !isComposing(event) && lookSoon(), { signal });
    input.addEventListener('compositionend', lookSoon, { signal });
    input.addEventListener('keydown', onKey, { signal });
    input.addEventListener('blur', close, { signal });
    input.form?.addEventListener('formdata', leaveOutEmpty, { signal });
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    return () => {
      listening.abort();
      clearTimeout(timer);
      request.abort();
    };
  }, [field, address]);

  useEffect(() => {
    const input = document.getElementById(field);
    input?.setAttribute('aria-controls', id);
    input?.setAttribute('aria-expanded', String(count > 0));
    if (active < 0) input?.removeAttribute('aria-activedescendant');
    else input?.setAttribute('aria-activedescendant', `${id}-${active}`);
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [field, id, count, active]);

  return (
    <>
      <div id={id} role="listbox" aria-label={label} hidden={count === 0} className="suggestions">
        {found[1].map((text, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer never changes
            key={index}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The field keeps the focus, so that the list remains until the click.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => location.assign(found[3][index] ?? '')}
          >
            <span>{text}</span>
            <span className="suggestion-kind">{found[2][index]}</span>
          </div>
        ))}
      </div>
      <span role="status" className="sr-only">
        {count > 0 && counts[count]}
      </span>
    </>
  );
}

const isComposing = (event: Event): boolean => event instanceof InputEvent && event.isComposing;

/** The address of a search has no empty fields. The server leaves them out as well, by a redirect. */
function leaveOutEmpty({ formData }: FormDataEvent): void {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
}
