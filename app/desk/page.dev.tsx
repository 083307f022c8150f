import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { languageAttributes } from '@/lib/language/language-attributes';
import { getDesk } from './desk';
import { isForDesk } from './respond-json';

export const metadata = { title: 'Desk', robots: 'noindex' };
export const dynamic = 'force-dynamic';

/** The list of editions, each with its desk. */
export default async function DeskList() {
  if (!isForDesk(await headers())) notFound();
  const dates = await getDesk().listDates();
  return (
    <main className="desk-list" {...languageAttributes('en')}>
      <h1>Desk</h1>
      {dates.length === 0 && <p>There is no edition yet. Make its first article with paper new.</p>}
      <ul>
        {dates.map((date) => (
          <li key={date}>
            <a href={`/desk/${date}`}>{date}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
