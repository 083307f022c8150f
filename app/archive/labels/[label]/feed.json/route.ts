import { feedRoute } from '../../../../responses/respond-feed';

export const dynamic = 'force-dynamic';
export const GET = feedRoute('json', (of: { label: string }) => ({ kind: 'label', ...of }));
