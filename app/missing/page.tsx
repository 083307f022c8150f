import type { Metadata } from 'next';
import { getPaper } from '../data';
import NotFoundPage from '../not-found';
import { missingMetadata } from '../share-metadata';

export const revalidate = 60;

/** The page that the front sends with 404 for every address that does not exist. */
export default NotFoundPage;

export async function generateMetadata(): Promise<Metadata> {
  return { ...missingMetadata(await getPaper()), robots: { index: false } };
}
