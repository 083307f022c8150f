import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionPath } from '@/lib/edition/addresses/paths';
import { withLock } from '@/lib/store/with-lock';
import { type BagInfo, infoName, toBag, toOneLine } from './bag';
import { depositListName, enterDeposit, readDepositList } from './deposit-list';
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
  const problem = await findHindrance(parts, folder);
  if (problem !== undefined) return { kind: 'refused', date, problems: [problem] };
  await clearRemains(folder, date);
  const known = await readInfo(join(folder, date), identifierLabel);
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

/** Says what of somebody else is in the way; nothing of it is replaced. */
async function findHindrance(
  { paper, date }: Pick<GatherParts, 'paper' | 'date'>,
  folder: string,
): Promise<string | undefined> {
  const foreign = await findForeign(folder, date);
  if (foreign !== undefined) {
    return `${foreign} is not a folder that this command wrote, so it is left as it is: name another folder for the deposit, or move it away.`;
  }
  const owner = await readInfo(join(folder, date), organizationLabel);
  if (owner && owner !== organizationOf(paper)) {
    return `${join(folder, date)} is the edition of another paper (${owner}), so it is left as it is: name another folder for the deposit of ${organizationOf(paper)}.`;
  }
  if ((await readDepositList(folder)) === undefined) {
    return `${join(folder, depositListName)} is not a list of deposits, so it is left as it is: name another folder for the deposit, or move it away.`;
  }
  return undefined;
}

const organizationLabel = 'Source-Organization';
const identifierLabel = 'Internal-Sender-Identifier';

const organizationOf = ({ name, publisher }: GatherParts['paper']): string =>
  toOneLine(publisher ?? name);

/** RFC 8493, section 2.2.2. */
function toInfo({ paper, date, origin }: GatherParts, digest: string): BagInfo {
  return [
    [organizationLabel, organizationOf(paper)],
    ['External-Description', `${paper.name} ${date}`],
    ['External-Identifier', origin === undefined ? date : origin + editionPath(date)],
    [identifierLabel, digest],
    softwareAgent,
  ];
}

/** Reads a field of a bag of ours; empty if the bag has it not, undefined without a bag. */
async function readInfo(bag: string, label: string): Promise<string | undefined> {
  const text = await readFile(join(bag, infoName), 'utf8').catch(() => undefined);
  return text === undefined
    ? undefined
    : (new RegExp(`^${label}: (.+)$`, 'm').exec(text)?.[1] ?? '');
}

async function isEntered(folder: string, date: string): Promise<boolean> {
  return (await readDepositList(folder))?.some(({ path }) => path.startsWith(`${date}/`)) ?? false;
}
