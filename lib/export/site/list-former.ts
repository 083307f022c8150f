import type { Paper } from '@/lib/content/fields/schema';
import { readPeople } from '@/lib/content/published/people-file';
import { personPath, sectionPath, standingPath } from '@/lib/edition/addresses/paths';
import type { Newsroom } from '@/lib/newsroom/newsroom';

/** Lists the addresses that sections, standing pages and people had before, at which readers are led on. */
export async function listFormer(
  contentDir: string,
  { sections }: Paper,
  listStandingPages: Newsroom['listStandingPages'],
): Promise<string[]> {
  const pages = await listStandingPages();
  const { people } = await readPeople(contentDir);
  return [
    ...sections.flatMap(({ aliases = [] }) => aliases.map((alias) => sectionPath(alias))),
    ...pages.flatMap(({ aliases }) => aliases.map(standingPath)),
    ...[...(people?.values() ?? [])].flatMap(({ formerly }) =>
      formerly.map((slug) => personPath(slug)),
    ),
  ];
}
