import { feedRoute } from '../../../../responses/respond-feed';

export const dynamic = 'force-dynamic';
export const GET = feedRoute('xml', (of: { place: string }) => ({ kind: 'place', ...of }));
