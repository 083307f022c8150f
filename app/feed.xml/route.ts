import { feedRoute } from '../respond-feed';

export const dynamic = 'force-dynamic';
export const GET = feedRoute('xml', () => ({ kind: 'paper' }));
