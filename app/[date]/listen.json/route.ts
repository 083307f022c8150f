import { notFound } from 'next/navigation';
import { toListeningAnswer } from '@/components/reader/listen/listening-answer';
import { getEdition, getPaper } from '../../data';
import { publicCaching } from '../../responses/public-caching';

export const dynamic = 'force-dynamic';

/** Answers with what is read aloud of an edition. */
export async function GET(_request: Request, { params }: RouteContext<'/[date]/listen.json'>) {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) notFound();
  return new Response(JSON.stringify(toListeningAnswer(edition, paper)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': publicCaching,
    },
  });
}
