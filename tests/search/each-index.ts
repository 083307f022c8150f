import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openFileIndex } from '@/lib/search/libsql/open-file-index';
import { openPostgresIndex } from '@/lib/search/postgres/open-postgres-index';
import type { SearchIndex } from '@/lib/search/search-index';
import { addSchema, type PostgresServer, startPostgres } from '../support/postgres-server';

/** Runs tests of an index in a file, and of one in a database of a real server. `open` returns an empty index. */
export function describeIndexes(
  run: (open: () => Promise<SearchIndex>, kind: 'file' | 'database') => void,
): void {
  describe('in a file', () => {
    run(async () => openFileIndex(await mkdtemp(join(tmpdir(), 'banmian-search-'))), 'file');
  });
  describe('in a database', () => {
    let server: PostgresServer;
    let schemas = 0;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());
    run(async () => {
      schemas += 1;
      return openPostgresIndex(await addSchema(server, `schema_${schemas}`));
    }, 'database');
  });
}
