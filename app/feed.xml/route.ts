import { respondAtom } from '../atom-response';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => respondAtom(request, { kind: 'paper' });
