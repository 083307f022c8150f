import postgres from 'postgres';

/** A few connections to the database. */
export type Connection = postgres.Sql;
/** Or one of them, inside of a transaction. */
export type Transaction = postgres.TransactionSql;

/** Milliseconds after which the server gives up a search. */
const longestStatement = 3000;

/**
 * @param url may have settings of the session: `?search_path=county`
 */
export function openConnection(url: string): Connection {
  return postgres(url, {
    // Each thread has its own.
    max: 2,
    // In seconds.
    idle_timeout: 30,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: {
      application_name: 'banmian',
      statement_timeout: longestStatement,
      // The planner takes reading a whole article for cheap, and walks through the archive for a rare word.
      ...{
        enable_seqscan: 'off',
        enable_indexscan: 'off',
        enable_indexonlyscan: 'off',
        jit: 'off',
      },
    },
  });
}
