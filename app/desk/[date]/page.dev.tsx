import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Desk } from '@/components/desk/desk.client';
import { getPaper } from '../../data';
import { getDesk } from '../desk';
import { isForDesk } from '../respond-json';

export const metadata = { title: 'Desk', robots: 'noindex' };
export const dynamic = 'force-dynamic';

/** Editions in the list of the desk's head: those that an editor may still work on. */
const listed = 60;

export default async function DeskPage({ params }: { params: Promise<{ date: string }> }) {
  if (!isForDesk(await headers())) notFound();
  const { date } = await params;
  const [paper, dates] = await Promise.all([getPaper(), getDesk().listDates()]);
  if (!dates.includes(date)) notFound();
  const shown = [...new Set([...dates.slice(0, listed), date])];
  return <Desk date={date} language={paper.language} dates={shown} />;
}
