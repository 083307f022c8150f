'use client';

import { useEffect, useRef } from 'react';
import { type TextPlace, toTextFragment } from '@/lib/edition/addresses/text-fragment';
import { useCopying, useReady } from './copying.client';

export interface ShareControlsProps {
  /** The labels of the buttons, and the messages when they are done. */
  messages: {
    shareTo: string;
    copyLink: string;
    linkCopied: string;
    copyQuote: string;
    quoteCopied: string;
    quoteHint: string;
    /** The text that could not be copied is appended. */
    copyFailed: string;
  };
  /** The query that keeps the script of the view: `?script=hant`. Empty where that is the paper's own. */
  query: string;
  /** The link that needs no script where the article's whole address is known. */
  mail: { label: string; title: string; address: string | undefined };
}

/** Share controls that need script, and e-mail, which does not. Results are shown and announced. */
export function ShareControls({ messages, query, mail }: ShareControlsProps) {
  const { say, copy, status } = useCopying(messages.copyFailed);
  const selected = useSelection();
  const isReady = useReady();
  const waiting = isReady ? undefined : '';
  const hasSheet = !isReady || 'share' in navigator;
  const address = isReady ? addressOf(query) : mail.address;
  const copyQuote = () => {
    const fragment = selected.current ? toFragment(selected.current) : '';
    if (fragment === '') say(messages.quoteHint);
    else void copy(addressOf(query) + fragment, messages.quoteCopied);
  };
  return (
    <>
      {hasSheet && (
        <button
          type="button"
          data-waiting={waiting}
          onClick={() => void shareNatively(addressOf(query))}
        >
          {messages.shareTo}
        </button>
      )}
      <button
        type="button"
        data-waiting={waiting}
        data-wide={hasSheet ? undefined : ''}
        onClick={() => void copy(addressOf(query), messages.linkCopied)}
      >
        {messages.copyLink}
      </button>
      <button type="button" data-waiting={waiting} data-wide="" onClick={copyQuote}>
        {messages.copyQuote}
      </button>
      <a
        href={toMail(mail.title, address ?? '')}
        data-waiting={address === undefined ? '' : undefined}
      >
        {mail.label}
      </a>
      {status}
    </>
  );
}

/** The last selection in the article, since pressing a button may clear the selection. */
function useSelection() {
  const selected = useRef<Range>(undefined);
  useEffect(() => {
    const remember = () => {
      const selection = getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
      if (range && !range.collapsed && blockOf(range.startContainer) && blockOf(range.endContainer))
        selected.current = range.cloneRange();
    };
    // Includes what was selected before this script ran.
    remember();
    document.addEventListener('selectionchange', remember);
    return () => document.removeEventListener('selectionchange', remember);
  }, []);
  return selected;
}

/** The article's one address, made absolute by the browser, in the script that its reader sees. */
function addressOf(query: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical ? canonical.href + query : location.href;
}

function toMail(title: string, address: string): string {
  const body = `${title}\r\n${address}`;
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}

/** Closing the share sheet is not an error. */
async function shareNatively(url: string): Promise<void> {
  await navigator.share({ title: document.title, url }).catch(() => undefined);
}

/** The blocks that a browser searches for a text fragment, one at a time. */
const blockNames = 'p, h1, h2, h3, li, td, th, figcaption, pre';

/** The blocks of the view that hold no other ones, as far as they are shown. */
function listBlocks(): Element[] {
  return [...document.querySelectorAll(blockNames)].filter(
    (block) => !block.querySelector(blockNames) && block.checkVisibility(),
  );
}

function blockOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest(blockNames) ?? null;
  return block?.closest('[data-article]') ? block : null;
}

function toFragment(range: Range): string {
  const blocks = listBlocks();
  const start = placeIn(blocks, range.startContainer, range.startOffset);
  const end = placeIn(blocks, range.endContainer, range.endOffset);
  if (!start || !end) return '';
  const texts = blocks.map(({ textContent }) => collapse(textContent ?? '').trimEnd());
  return toTextFragment({ blocks: texts, start, end, language: document.documentElement.lang });
}

function placeIn(blocks: Element[], node: Node, offset: number): TextPlace | undefined {
  const block = blockOf(node);
  const index = block ? blocks.indexOf(block) : -1;
  if (!block || index < 0) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return { block: index, offset: collapse(before.toString()).length };
}

/** Collapses white space as browsers show it: one space, and none at the start. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trimStart();
}
