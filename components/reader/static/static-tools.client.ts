'use client';

/**
 * The script of a copy without a server: it gives life to the tools that the server has drawn into the page. Nothing of it
 * needs Next or React before a reader presses a button that does.
 */

import { allowSpeech, watchVoices } from '../listen/device-voices.client';
import { queueToGoOnWith } from '../listen/remembered-listening';
import { readApplied, switchLargePrint, watchSettings } from '../settings/applied-settings.client';
import type { StaticMessages } from './static-messages';

/** Written into the script by the export. */
declare const staticMessages: StaticMessages;

const messages = staticMessages;

function startSettings(tools: HTMLElement): void {
  const largePrint = tools.querySelector<HTMLElement>('[aria-pressed]');
  const opener = tools.querySelector<HTMLElement>('[aria-haspopup="dialog"]');
  const dialog = tools.querySelector('dialog');
  const show = () => {
    largePrint?.setAttribute('aria-pressed', String(readApplied().largePrint === 'on'));
  };
  show();
  watchSettings(show);
  largePrint?.addEventListener('click', switchLargePrint);
  let isDrawn = false;
  opener?.addEventListener('click', async () => {
    if (!dialog) return;
    const { drawSettings } = await import('./draw-settings.client');
    if (!isDrawn) drawSettings(dialog, messages.settings);
    isDrawn = true;
    dialog.showModal();
  });
  for (const button of tools.querySelectorAll('button')) button.removeAttribute('data-waiting');
}

function startListening(tool: HTMLElement): void {
  const button = tool.querySelector('button');
  const { queue, slug } = tool.dataset;
  if (!button || queue === undefined) return;
  const labels = tool.querySelectorAll('.listen-label > *');
  let hasVoice = true;
  watchVoices(messages.language, (found) => {
    hasVoice = found;
    button.setAttribute('aria-disabled', String(!hasVoice));
    labels[0]?.setAttribute('aria-hidden', String(!hasVoice));
    labels[1]?.setAttribute('aria-hidden', String(hasVoice));
  });
  const say = (text: string) => {
    tool.querySelector('[role="alert"]')?.remove();
    if (text === '') return;
    const place = tool.appendChild(document.createElement('span'));
    place.setAttribute('role', 'alert');
    place.textContent = text;
  };
  button.addEventListener('pointerenter', () => void loadPlayer().catch(() => undefined));
  button.addEventListener('click', async () => {
    say(hasVoice ? '' : messages.listen.noVoiceAdvice);
    if (!hasVoice) return;
    allowSpeech();
    try {
      const { openPlayer } = await loadPlayer();
      await openPlayer({ queue, slug, router, opener: button });
    } catch {
      say(messages.listen.failed);
    }
  });
  goOnListening(queue);
  tool.removeAttribute('data-waiting');
}

const loadPlayer = () => import('../listen/player/open-player.client');

/** Hosts have a page in a folder. The next page goes on with what is read out. */
const router = { push: (path: string) => location.assign(`${path}/`) };

function goOnListening(own: string): void {
  const queue = queueToGoOnWith(own);
  if (queue === null) return;
  void loadPlayer()
    .then(({ reopenPlayer }) => reopenPlayer({ queue, router }))
    // The reader pressed nothing on this page.
    .catch(() => undefined);
}

// Last, because a page that goes on with what is read out needs all of the above at once.
for (const tools of document.querySelectorAll<HTMLElement>('.settings-tools')) startSettings(tools);
for (const tool of document.querySelectorAll<HTMLElement>('.listen-tool')) startListening(tool);
