import { watchContent } from '@/lib/desk/watch-content';
import { contentDir, getDesk } from '../desk';
import { refuseForeign } from '../respond-json';

/**
 * Tells a page that is open of every change to the content, as server-sent events: `change` with the name of the
 * folder, and `check` with the diagnostics of the edition, unless `?checks=no`.
 */
export async function GET(request: Request) {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const { searchParams } = new URL(request.url);
  const date = searchParams.get('date') ?? (await getDesk().listDates()).at(0);
  // The desk has the diagnostics with everything else.
  const isChecked = searchParams.get('checks') !== 'no';
  const leaving = new AbortController();
  request.signal.addEventListener('abort', () => leaving.abort());
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const send = (event: string, data: unknown) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      const check = async () => {
        if (!isChecked) return;
        const found = date === undefined ? undefined : await getDesk().check(date);
        const { diagnostics = [], isLastGood = false } = found ?? {};
        send('check', { date, diagnostics, isLastGood });
      };
      try {
        await check();
        for await (const folder of watchContent(contentDir, date, leaving.signal)) {
          if (folder === undefined) controller.enqueue(encoder.encode(': still here\n\n'));
          else {
            send('change', { folder });
            await check();
          }
        }
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
