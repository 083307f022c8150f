/**
 * Opens the file of an index. It can be made again from the content, so one that is damaged is deleted, and one of
 * another format has another name.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Libsql from 'libsql';
import { messageOf, processLog } from '@/lib/store/log';
import { withLock } from '@/lib/store/with-lock';

/** Raised whenever the tables, or the tokens in them, change. */
const format = 2;

/** Milliseconds that a write waits for that of another process. An edition takes a fifth of a second. */
const longestWait = 30_000;

export interface Database {
  /** Each statement is prepared once. */
  run: (sql: string, ...values: Value[]) => void;
  get: <Row>(sql: string, ...values: Value[]) => Row | undefined;
  all: <Row>(sql: string, ...values: Value[]) => Row[];
  /** Runs a function whose changes are all made or none, while nobody else writes. */
  transaction: (run: () => void) => void;
  close: () => void;
}

export type Value = string | number | null;

/** Returns the path of the file in a folder. */
export function databaseFile(folder: string): string {
  return join(folder, `search-${format}.db`);
}

/** Opens the file, and makes it and its tables if there are none. */
export async function openDatabase(file: string): Promise<Database> {
  await mkdir(dirname(file), { recursive: true });
  return withLock(`${file}.lock`, async () => {
    await removeOthers(file);
    try {
      return connect(file);
    } catch (error) {
      if (!isDamage(error)) throw error;
      processLog('warn', 'search-index-damaged', { file, error: messageOf(error) });
      await removeDatabase(file);
      return connect(file);
    }
  });
}

/** Deletes a file that an operation found damaged. Whoever opens it next makes it again. */
export async function discardDatabase(file: string): Promise<void> {
  await withLock(`${file}.lock`, () => removeDatabase(file));
}

export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    /^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ|SCHEMA)/.test(code) ||
    /malformed|not a database|no such table|vtable constructor failed/.test(messageOf(error))
  );
}

/** The log of writes and its index lie beside the file. */
const besides = ['', '-wal', '-shm'];

async function removeDatabase(file: string): Promise<void> {
  for (const end of besides) await rm(file + end, { force: true });
}

/** Deletes files of other formats, which nobody reads any more. */
async function removeOthers(file: string): Promise<void> {
  const names = await readdir(dirname(file)).catch(() => []);
  const others = names.filter((name) => {
    return /^search-\d+\.db(?:-wal|-shm)?$/.test(name) && !name.startsWith(basename(file));
  });
  for (const name of others) await rm(join(dirname(file), name), { force: true });
}

function connect(file: string): Database {
  const database = new Libsql(file, { timeout: longestWait });
  try {
    // Readers go on while an edition is written. What a power cut takes is written again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    database.exec(tables);
    // A file that was cut off is found here rather than by a reader.
    database.prepare('SELECT count(*) FROM edition').get();
    database.prepare('SELECT rowid FROM word ORDER BY rowid DESC LIMIT 1').get();
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, ReturnType<typeof database.prepare>>();
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  // The rows are those of the tables below, whose columns have no other values than this folder writes.
  return {
    run: (sql, ...values) => void prepare(sql).run(...values),
    get: <Row>(sql: string, ...values: Value[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => prepare(sql).all(...values) as Row[],
    transaction: (run) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        run();
        database.exec('COMMIT');
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => void database.close(),
  };
}

/**
 * `word` has no texts, only where each token is; `article` has the texts, for excerpts. Names have a row for each day
 * of an edition, so that nobody is suggested who is in hidden editions only. The tokenizer `ascii` takes everything
 * for a letter that is not ASCII (`to-tokens.ts`). The text is last, because what is behind it is slow to read.
 */
const tables = `
CREATE TABLE IF NOT EXISTS edition (day INTEGER PRIMARY KEY, source TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS article (
  id INTEGER PRIMARY KEY, page INTEGER, kind TEXT NOT NULL, section TEXT NOT NULL, slug TEXT NOT NULL,
  title TEXT NOT NULL, lines TEXT NOT NULL, text TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS word USING fts5(
  title, text, marks, content='', contentless_delete=1, tokenize='ascii'
);
CREATE TABLE IF NOT EXISTS name (
  kind TEXT NOT NULL, folded TEXT NOT NULL, text TEXT NOT NULL, articles INTEGER NOT NULL,
  PRIMARY KEY (kind, folded, text)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS name_day (
  kind TEXT NOT NULL, text TEXT NOT NULL, day INTEGER NOT NULL, articles INTEGER NOT NULL,
  PRIMARY KEY (kind, text, day)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_page ON article (page);
CREATE INDEX IF NOT EXISTS name_of_day ON name_day (day);
`;
