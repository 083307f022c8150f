import { respondBrief } from '../responses/respond-brief';

export const dynamic = 'force-dynamic';
export const GET = (request: Request) => respondBrief(request, 'xml');
