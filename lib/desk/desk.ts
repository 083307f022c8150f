import pLimit from 'p-limit';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files/content-folder';
import { readBytes } from '@/lib/content/files/read-bytes';
import type { InspectPicture } from '@/lib/content/pictures/find-damage';
import { longestText } from '@/lib/content/source/parse-source';
import { languageOf } from '@/lib/language/find-language';
import { findPlaced } from '@/lib/layout/alternatives/list-alternatives';
import { storeFormat } from '@/lib/newsroom/archive/record-edition';
import { findIssue } from '@/lib/newsroom/count-issue';
import type { explainStory, StoryReasons } from '@/lib/newsroom/explain-story';
import { storeFolder } from '@/lib/newsroom/store-folder';
import { isBusyError } from '@/lib/store/busy-error';
import { openJsonStore } from '@/lib/store/json-store';
import { describeOutcome } from './describe-outcome';
import { openActedEdition } from './edition/acted-edition';
import { openDeskPlanner } from './edition/desk-planner';
import type { DeskState, FittedHeading } from './edition/desk-state';
import { patchReading } from './edition/patch-reading';
import { type DeskReading, openDeskReader } from './edition/read-desk-edition';
import { toDeskState, toFitted } from './edition/to-desk-state';
import { changeArticle, versionOf, type WriteProblem } from './front-matter/change-article';
import { decodeArticle, headOf, swapHead } from './front-matter/swap-head';
import type { ActRequest, FitRequest } from './requests';
import { type ArticleAct, labelOf, toFieldChanges } from './to-field-changes';
import { type Direction, openUndoStack } from './undo-stack';

export interface DeskParts {
  contentDir: string;
  stateDir: string;
  /** Returns the paper's public origin, for the codes on the pages. */
  originOf: (paper: Paper) => string | undefined;
  /** Explains a story in another thread, since each of its alternatives is made up. */
  explain: typeof explainStory;
  /** Decodes a picture in another thread. */
  inspect?: InspectPicture;
  now: () => Date;
}

/** What became of an act. `said` is a sentence for the editor; `slug` the story that it concerns. */
export interface ActOutcome {
  kind: 'done' | 'conflict' | 'refused';
  said: string;
  slug?: string;
  state?: DeskState;
}

/** The desk of one content folder. Each function returns undefined for an edition or a story that does not exist. */
export interface Desk {
  listDates: () => Promise<string[]>;
  check: (
    date: string,
  ) => Promise<Pick<DeskReading, 'diagnostics' | 'isLastGood' | 'good'> | undefined>;
  read: (date: string) => Promise<DeskState | undefined>;
  /** True if acts alone have changed an edition, which their answers have shown already. */
  isOwnChange: (date: string) => Promise<boolean>;
  /** Writes what the editor did into the article, and returns the edition as it is then. */
  act: (date: string, act: ActRequest) => Promise<ActOutcome | undefined>;
  /** Sets a heading that is not saved. */
  fit: (date: string, request: FitRequest) => Promise<FittedHeading | WriteProblem | undefined>;
  /** Returns nothing if the costs of another story were requested meanwhile. */
  explain: (date: string, slug: string) => Promise<StoryReasons | undefined>;
}

export function openDesk({
  contentDir,
  stateDir,
  originOf,
  explain,
  inspect,
  now,
}: DeskParts): Desk {
  const folder = storeFolder(stateDir, contentDir);
  const store = openJsonStore({ folder, format: storeFormat, isDurable: false });
  const readDesk = openDeskReader({ contentDir, store, inspect, now });
  const plan = openDeskPlanner();
  const undo = openUndoStack(store);
  /** Acts are done one after another: each is decided by what the one before left. */
  const inTurn = pLimit(1);
  /** Of several stories that are looked at one after another, only the last is explained. */
  const oneByOne = pLimit(1);
  let lastAsked = 0;
  let stopFlag: Int32Array | undefined;
  /** The two would share the machine, and an act that waits for its picture comes first. */
  const stopExplaining = () => stopFlag && Atomics.store(stopFlag, 0, 1);

  const find = async (date: string) => {
    const reading = isEditionDate(date) ? await readDesk(date) : undefined;
    return reading && { ...reading, issue: await findNumber(contentDir, reading) };
  };
  const readFile = (file: string) => readBytes(contentDir, file, { most: longestText + 1 });
  const makeUp = async ({ paper, good, isPatched = false }: DeskReading) =>
    paper && good ? plan({ ...good, paper, isPatched }) : undefined;
  const edition = openActedEdition(contentDir, find);

  /**
   * Shows an edition.
   *
   * @param saving ends when what the act changed is written, which is done while the pages are made up
   */
  const show = async (
    date: string,
    reading: DeskReading,
    saving?: Promise<void>,
  ): Promise<DeskState> => {
    const [made] = await Promise.all([makeUp(reading), saving]);
    const origin = reading.paper && originOf(reading.paper);
    const { done, undone } = await undo.read(date);
    const [last, next] = [done.at(-1), undone.at(-1)];
    return {
      ...toDeskState({ ...reading, date, made, now: now(), origin }),
      ...(last && { undo: `${last.label}: ${last.slug}` }),
      ...(next && { redo: `${next.label}: ${next.slug}` }),
    };
  };
  const showNow = async (date: string) => {
    const reading = await find(date);
    return reading && show(date, reading);
  };
  /** The answer where nothing was written: the editor may see an old state. */
  const leave = async (date: string, outcome: ActOutcome): Promise<ActOutcome> => {
    const state = await showNow(date);
    return { ...outcome, ...(state && { state }) };
  };

  const actOn = async (date: string, act: ArticleAct): Promise<ActOutcome | undefined> => {
    const reading = await edition.find(date);
    const article = reading?.good?.articles.find(({ slug }) => slug === act.slug);
    if (!reading || !article) return undefined;
    const { slug, file } = article;
    if (reading.isLastGood) return leave(date, { kind: 'refused', slug, said: brokenNow });
    const bytes = await readFile(file);
    if (!bytes || versionOf(bytes) !== act.version)
      return leave(date, { kind: 'conflict', slug, said: changedElsewhere(file) });
    const changed = changeArticle(file, bytes, toFieldChanges(act, article));
    if ('problem' in changed) return { kind: 'refused', slug, said: changed.problem };
    const [before, after] = [headOf(decodeArticle(bytes)), headOf(changed.text)];
    if (before === after) return leave(date, { kind: 'done', slug, said: 'Nothing changed.' });
    const acted = { reading: patchReading(reading, file, changed), file, changed };
    const step = { file, slug, label: labelOf(act), before, after };
    const saving = edition.save(date, acted).then(() => undo.push(date, step));
    const state = await show(date, acted.reading, saving);
    return { kind: 'done', slug, said: describeOutcome(state, slug), state };
  };

  const moveOn = async (date: string, direction: Direction): Promise<ActOutcome | undefined> => {
    const reading = await edition.find(date);
    if (!reading) return undefined;
    const { done, undone } = await undo.read(date);
    const step = (direction === 'undo' ? done : undone).at(-1);
    if (!step) return { kind: 'refused', said: `There is nothing to ${direction}.` };
    const { slug, file, label, before, after } = step;
    const bytes = await readFile(file);
    const heads = direction === 'undo' ? { from: after, to: before } : { from: before, to: after };
    const changed = bytes && swapHead({ file, bytes }, heads);
    if (!changed) {
      await undo.move(date, direction, true);
      return leave(date, { kind: 'conflict', slug, said: changedElsewhere(file) });
    }
    const acted = { reading: patchReading(reading, file, changed), file, changed };
    const saving = edition.save(date, acted).then(() => undo.move(date, direction, false));
    const state = await show(date, acted.reading, saving);
    const what = direction === 'undo' ? 'Undone' : 'Done again';
    return {
      kind: 'done',
      slug,
      said: `${what}: ${label}. ${describeOutcome(state, slug)}`,
      state,
    };
  };

  return {
    listDates: () => listDates(contentDir),
    check: find,
    read: showNow,
    isOwnChange: edition.isOwn,
    act: (date, act) => {
      stopExplaining();
      return inTurn(() =>
        act.kind === 'undo' || act.kind === 'redo' ? moveOn(date, act.kind) : actOn(date, act),
      );
    },
    fit: async (date, { slug, field, text }) => {
      const reading = await edition.find(date);
      const file = reading?.good?.articles.find((one) => one.slug === slug)?.file;
      const bytes = file === undefined ? undefined : await readFile(file);
      if (!reading || file === undefined || !bytes) return undefined;
      const act = { kind: 'heading', slug, version: '', field, text } as const;
      const changed = changeArticle(file, bytes, toFieldChanges(act));
      if ('problem' in changed) return changed;
      const made = await makeUp(patchReading(reading, file, changed));
      const found = made && findPlaced(made.plan, slug);
      const role = field === 'title' ? 'headline' : field;
      return (found && toFitted(found.page, found.placed, role)) ?? { points: 0, lines: [] };
    },
    explain: async (date, slug) => {
      lastAsked += 1;
      const own = lastAsked;
      stopExplaining();
      return oneByOne(async () => {
        while (own === lastAsked) {
          // What an act leaves is explained, not what it found.
          const { paper, good } = (await inTurn(() => edition.find(date))) ?? {};
          if (!paper || !good || !languageOf(paper.language).hasSheets) return undefined;
          const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
          const flag = new Int32Array(stop);
          stopFlag = flag;
          const reasons = await explain({ ...good, paper, slug, stop }).catch(unlessBusy);
          if (reasons || Atomics.load(flag, 0) === 0) return reasons;
        }
        return undefined;
      });
    },
  };
}

async function findNumber(contentDir: string, { paper, good }: DeskReading) {
  if (!paper || !good) return undefined;
  const { publication } = good;
  const dates = await listDates(contentDir);
  return findIssue({ ...good, contentDir, paper, publication, dates });
}

/** A story of a very large edition may take too long to explain, and so may one on a busy machine. */
function unlessBusy(error: unknown): undefined {
  if (!isBusyError(error)) throw error;
}

const brokenNow = 'Nothing can be changed here while the edition has an error: correct it first.';
const changedElsewhere = (file: string): string =>
  `${file} was changed elsewhere meanwhile, so nothing was written. This is its newest state.`;
