import { fitRequest } from '@/lib/desk/requests';
import { getDesk } from '../../desk';
import { readOwnRequest, respondJson } from '../../respond-json';

/** Sets a heading that is being typed, and returns its size and lines. Nothing is written. */
export async function POST(request: Request, { params }: { params: Promise<{ date: string }> }) {
  const { date } = await params;
  const read = await readOwnRequest(request, fitRequest);
  return 'refusal' in read ? read.refusal : respondJson(await getDesk().fit(date, read.value));
}
