import type { EditionCheck } from '@/lib/desk/edition/desk-state';
import { watchContent } from '@/lib/desk/watch-content';
import { getNewestEdition } from '../../data';
import { contentDir, getDesk } from '../desk';
import { refuseForeign } from '../respond-json';

/**
 * Tells a page that is open of every change to the content, as server-sent events: `change` with the name of the
 * folder and whether it was an act of the desk, and `check` with the diagnostics of the edition, unless `?checks=no`. On a page of no edition these are the one
 * that the home page shows, and the newest, which may not be shown because of its errors.
 */
export async function GET(request: Request) {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const { searchParams } = new URL(request.url);
  const date = searchParams.get('date');
  const findDates = async () => (date === null ? findNewestDates() : [date]);
  // The desk has the diagnostics with everything else.
  const isChecked = searchParams.get('checks') !== 'no';
  const leaving = new AbortController();
  request.signal.addEventListener('abort', () => leaving.abort());
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const send = (event: string, data: unknown) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      const check = async (dates: string[]) => {
        if (isChecked) send('check', await Promise.all(dates.map(checkEdition)));
      };
      const follow = async (dates: string[]) => {
        await check(dates);
        for await (const folder of watchContent(contentDir, dates, leaving.signal)) {
          if (folder === undefined) controller.enqueue(encoder.encode(': still here\n\n'));
          else {
            send('change', { folder, isOwn: await getDesk().isOwnChange(folder) });
            // There may be a new edition, or an older one that is no longer shown.
            if (String(await findDates()) !== String(dates)) return;
            await check(dates);
          }
        }
      };
      try {
        while (!leaving.signal.aborted) await follow(await findDates());
        controller.close();
      } catch {
        // The page was closed meanwhile.
      }
    },
    cancel: () => leaving.abort(),
  });
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
  return new Response(body, { headers });
}

/** The edition that the home page shows comes first. */
async function findNewestDates(): Promise<string[]> {
  // What the home page cannot show on a busy machine, it says itself.
  const shown = await getNewestEdition().catch(() => undefined);
  const [newest] = await getDesk().listDates();
  const dates = [shown?.date, newest].filter((date) => date !== undefined);
  return [...new Set(dates)];
}

async function checkEdition(date: string): Promise<EditionCheck> {
  const { diagnostics = [], isLastGood = false, good } = (await getDesk().check(date)) ?? {};
  return { date, diagnostics, isLastGood, isShown: good !== undefined };
}
