import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionPath } from '@/lib/edition/addresses/paths';
import { withLock } from '@/lib/store/with-lock';
import { type BagInfo, infoName, toBag } from './bag';
import { enterDeposit, readDepositList } from './deposit-list';
import { type DepositableEdition, type GatherParts, openEdition } from './gather-edition';
import { softwareAgent } from './own-bag';
import { verifyBag } from './verify-bag';
import { clearRemains, findForeign, writeBag } from './write-bag';

/** What became of an edition. */
export type Deposited =
  /** `replaced` is a bag that was there before and was of another state, or damaged. */
  | { kind: 'written' | 'replaced' | 'unchanged'; date: string; warnings: string[] }
  /** Readers do not see the edition, so no library gets it. */
  | { kind: 'not-public'; date: string }
  | { kind: 'refused'; date: string; problems: string[] };

/** Writes the bag of an edition into a folder, unless it is there already, whole and of the present state. */
export async function depositEdition(parts: GatherParts, folder: string): Promise<Deposited> {
  const { date } = parts;
  const opened = await openEdition(parts);
  if (!opened) return { kind: 'not-public', date };
  if ('problems' in opened) return { kind: 'refused', date, problems: opened.problems };
  await mkdir(folder, { recursive: true });
  return withLock(join(folder, lockName), () => depositOpened(opened, parts, folder));
}

/** Two runs at once would remove what the other has half made, and lose its line in the list. */
const lockName = '.depositing';

async function depositOpened(
  opened: DepositableEdition,
  parts: GatherParts,
  folder: string,
): Promise<Deposited> {
  const { date } = parts;
  const { warnings } = opened;
  const foreign = await findForeign(folder, date);
  if (foreign !== undefined) return { kind: 'refused', date, problems: [describeForeign(foreign)] };
  await clearRemains(folder, date);
  const known = await readIdentifier(join(folder, date));
  if (known === opened.digest && (await verifyBag(join(folder, date))).length === 0) {
    // A run that was killed between the two has written the bag and not its line.
    if (!(await isEntered(folder, date))) await enterDeposit(folder, date);
    return { kind: 'unchanged', date, warnings };
  }
  const payload = await opened.gather();
  if ('problems' in payload) return { kind: 'refused', date, problems: payload.problems };
  await writeBag(folder, date, toBag(payload, toInfo(parts, opened.digest)));
  await enterDeposit(folder, date);
  return { kind: known === undefined ? 'written' : 'replaced', date, warnings };
}

function describeForeign(path: string): string {
  return `${path} is not a folder that this command wrote, so it is left as it is: name another folder for the deposit, or move it away.`;
}

const identifierLabel = 'Internal-Sender-Identifier';

/** RFC 8493, section 2.2.2. */
function toInfo({ paper, date, origin }: GatherParts, digest: string): BagInfo {
  return [
    ['Source-Organization', paper.publisher ?? paper.name],
    ['External-Description', `${paper.name} ${date}`],
    ['External-Identifier', origin === undefined ? date : origin + editionPath(date)],
    [identifierLabel, digest],
    softwareAgent,
  ];
}

async function readIdentifier(bag: string): Promise<string | undefined> {
  const text = await readFile(join(bag, infoName), 'utf8').catch(() => undefined);
  return text === undefined
    ? undefined
    : (new RegExp(`^${identifierLabel}: (\\S+)$`, 'm').exec(text)?.[1] ?? '');
}

async function isEntered(folder: string, date: string): Promise<boolean> {
  return (await readDepositList(folder))?.some(({ path }) => path.startsWith(`${date}/`)) ?? false;
}
