'use client';

import { useEffect, useRef, useState } from 'react';
import { toTextFragment } from '@/lib/edition/text-fragment';

export interface ShareControlsProps {
  /** The words of the buttons, and what is said once they did their work. */
  words: {
    shareTo: string;
    copyLink: string;
    copyQuote: string;
    quoteHint: string;
    /** `copied` and `copyFailed` end with what was copied. */
    copied: string;
    copyFailed: string;
  };
  /** Texts that stand in the view under these ids, each with the words of its button. */
  copies: { id: string; label: string }[];
  /** The link that needs no script; with it, its address is absolute in any case. */
  mail: { label: string; title: string; address: string };
}

/** Ways to share that need script, and e-mail, which does not. Says what it did, to all. */
export function ShareControls({ words, copies, mail }: ShareControlsProps) {
  const [said, say] = useState('');
  const [isReady, setReady] = useState(false);
  const selected = useSelection();
  useEffect(() => setReady(true), []);
  const email = <a href={toMail(mail.title, isReady ? addressOf() : mail.address)}>{mail.label}</a>;
  if (!isReady) return email;

  const copy = async (text: string, what: string) => {
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    say(isDone ? words.copied + what : words.copyFailed + text);
  };
  const copyQuote = () => {
    const fragment = selected.current ? toFragment(selected.current) : '';
    if (fragment === '') say(words.quoteHint);
    else void copy(addressOf() + fragment, words.copyQuote);
  };
  return (
    <>
      {'share' in navigator && (
        <button type="button" onClick={() => void shareNatively()}>
          {words.shareTo}
        </button>
      )}
      <button type="button" onClick={() => void copy(addressOf(), words.copyLink)}>
        {words.copyLink}
      </button>
      <button type="button" onClick={copyQuote}>
        {words.copyQuote}
      </button>
      {copies.map(({ id, label }) => (
        <button key={id} type="button" onClick={() => void copy(textOf(id), label)}>
          {label}
        </button>
      ))}
      {email}
      <p role="status">{said}</p>
    </>
  );
}

/** The last words selected in the article: a press on a button may let go of the selection itself. */
function useSelection() {
  const selected = useRef<Range>(undefined);
  useEffect(() => {
    const remember = () => {
      const selection = getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
      if (range && !range.collapsed && blockOf(range.startContainer) && blockOf(range.endContainer))
        selected.current = range.cloneRange();
    };
    document.addEventListener('selectionchange', remember);
    return () => document.removeEventListener('selectionchange', remember);
  }, []);
  return selected;
}

/** The article's one address, made absolute by the browser. */
function addressOf(): string {
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
}

function toMail(title: string, address: string): string {
  const body = `${title}\r\n${address}`;
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}

/** A reader who closes the sheet again has done nothing wrong. */
async function shareNatively(): Promise<void> {
  await navigator.share({ title: document.title, url: addressOf() }).catch(() => undefined);
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

function blockOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest('p, h1, h2, h3, li, td, th, figcaption') ?? null;
  return block?.closest('[data-article]') ? block : null;
}

function toFragment(range: Range): string {
  const first = blockOf(range.startContainer);
  const last = blockOf(range.endContainer);
  if (!first || !last) return '';
  return toTextFragment({
    start: placeIn(first, range.startContainer, range.startOffset),
    end: placeIn(last, range.endContainer, range.endOffset),
    isOneBlock: first === last,
    language: document.documentElement.lang,
  });
}

function placeIn(block: Element, node: Node, offset: number) {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return { text: block.textContent ?? '', offset: before.toString().length };
}
