import type { Connection, Transaction } from './open-connection';

/** Raised whenever the tables, or the tokens in them, change. Those of another format are made again. */
const format = 1;

/** A number for the lock of all writers, which no other program is likely to have. */
const writers = 8_032_310;

/** Runs a function whose changes are all made or none, while nobody else writes. */
export async function whileWriting(
  sql: Connection,
  run: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`SET LOCAL statement_timeout = 0`;
    await transaction`SELECT pg_advisory_xact_lock(${writers})`;
    await run(transaction);
  });
}

/** Makes the tables unless there are those of this format. */
export async function makeTables(sql: Connection): Promise<void> {
  if (await hasTables(sql)) return;
  await whileWriting(sql, async (transaction) => {
    if (await hasTables(transaction)) return;
    await transaction.unsafe(`DROP TABLE IF EXISTS ${names.join(', ')} CASCADE`);
    await transaction.unsafe(tables);
    await transaction`INSERT INTO search_format VALUES (${format})`;
  });
}

async function hasTables(sql: Connection | Transaction): Promise<boolean> {
  const [row] = await sql`SELECT to_regclass('search_format') IS NOT NULL AS found`;
  if (row?.found !== true) return false;
  const [made] = await sql`SELECT format FROM search_format`;
  return made?.format === format;
}

const names = [
  'search_format',
  'search_edition',
  'search_article',
  'search_name',
  'search_name_day',
];

/**
 * Each year has a part of its own (`addYear`), so that the newest articles with a common word are found without
 * looking at those of all years. Long columns are stored apart, so that a part has few pages to read. Terms are
 * numbers (`hash-term.ts`), which no compression makes smaller; phrases are found in the flat text (`flat-text.ts`).
 */
const tables = `
CREATE TABLE search_format (format integer NOT NULL);
CREATE TABLE search_edition (day integer PRIMARY KEY, digest text NOT NULL, sources text[] NOT NULL);
CREATE TABLE search_article (
  year integer NOT NULL, id integer NOT NULL, day integer NOT NULL, page integer, slug text NOT NULL,
  title text NOT NULL, lines text[] NOT NULL, text text NOT NULL, kind text NOT NULL, section text NOT NULL,
  flat_title text NOT NULL, flat text NOT NULL, terms bigint[] NOT NULL
) PARTITION BY LIST (year);
ALTER TABLE search_article ALTER terms SET STORAGE EXTERNAL;
CREATE TABLE search_name (
  kind text NOT NULL, folded text COLLATE "C" NOT NULL, text text NOT NULL, articles integer NOT NULL,
  PRIMARY KEY (kind, folded, text)
);
CREATE TABLE search_name_day (
  kind text NOT NULL, text text NOT NULL, day integer NOT NULL, articles integer NOT NULL,
  PRIMARY KEY (kind, text, day)
);
CREATE INDEX search_name_day_day ON search_name_day (day);
`;

/** Makes the part of a year unless there is one. */
export async function addYear(sql: Transaction, year: number): Promise<void> {
  const name = partOf(year);
  const [row] = await sql`SELECT to_regclass(${name}) IS NOT NULL AS found`;
  if (row?.found === true) return;
  await sql.unsafe(`
    CREATE TABLE ${name} PARTITION OF search_article FOR VALUES IN (${year})
      WITH (toast_tuple_target = 256);
    CREATE UNIQUE INDEX ${name}_id ON ${name} (id);
    CREATE INDEX ${name}_terms ON ${name} USING gin (terms);
  `);
}

/**
 * Sorts the terms that were added last into the index of a year. Together, those of an edition take a fraction of the
 * time that each takes alone; until then they are searched one by one.
 */
export async function sortTerms(sql: Connection, year: number): Promise<void> {
  await sql`SELECT gin_clean_pending_list(${`${partOf(year)}_terms`}::regclass)`;
}

const partOf = (year: number) => `search_article_${year < 0 ? 'before_' : ''}${Math.abs(year)}`;
