import { notFound } from 'next/navigation';
import { respondAtom } from '../../../atom-response';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/pages/[page]/feed.xml'>) {
  const { page } = await params;
  if (!/^[1-9]\d{0,2}$/.test(page)) notFound();
  return respondAtom(request, { kind: 'page', number: Number(page) });
}
