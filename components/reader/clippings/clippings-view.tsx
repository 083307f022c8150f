import type { Clippings } from '@/lib/addresses/clippings-query';
import { articlePath, clippingsAddress, clippingsPdfAddress } from '@/lib/edition/addresses/paths';
import type { FoundClip } from '@/lib/edition/clippings/found-clip';
import { findExcess, longestClippings } from '@/lib/edition/clippings/longest-clippings';
import type { Clip } from '@/lib/edition/clippings/to-clipped-articles';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes } from '@/lib/language/foreign-language';
import { dateLetters } from '@/lib/offline/date-letters';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { readerScript } from '@/lib/store/reader-script';
import { Folio } from '../../masthead/folio';
import { nameOfSheet, PageRules } from '../../print/page-rules';
import { Sheet } from '../../sheet/sheet';
import { TextSpacing } from '../../sheet/text-spacing.client';
import { Message, messageAttributes, paperAttributes } from '../../site/message';
import { SiteFrame, type SitePaper } from '../../site/site-frame';
import { AheadLink } from '../script/ahead-link';
import { toViewHref } from '../script/reader-script';
import { ScriptSwitch } from '../script/script-switch';
import { ClippingsEditor } from './clippings-editor.client';

export interface ClippingsViewProps {
  paper: SitePaper;
  /** What the address names. */
  clippings: Clippings;
  /** What it leads to. */
  found: readonly FoundClip[];
  /** Its pages; undefined without stories, with too much text, and in languages without sheets. */
  made:
    | {
        paper: Parameters<typeof Sheet>[0]['paper'];
        sheets: readonly ComposedPage[];
        digest: string;
      }
    | undefined;
}

/** Saved stories as pages on wide screens and on paper, and as a list on narrow ones, with the means to order them. */
export function ClippingsView({ paper, clippings, found, made }: ClippingsViewProps) {
  const { language } = paper;
  const { messages } = languageOf(language);
  const { keep } = messages;
  const clips = found.flatMap((one) => (one.kind === 'story' ? [one.clip] : []));
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <div className="clippings-head">
        <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">
          {clippings.title || <Message language={language} text={keep.clippings} />}
        </h1>
        <p className="mt-3 text-(color:--color-soft)">
          <Message language={language} text={keep.clippingsLine} />
        </p>
        <Missing found={found} language={language} />
        <TooLong clips={clips} language={language} />
        <ClippingsEditor
          language={language}
          attributes={messageAttributes(language)}
          paperAttributes={paperAttributes(language)}
          letters={dateLetters(language)}
          isShared={clippings.stories.length > 0}
          title={clippings.title}
          script={readerScript()}
          stories={clips.map(({ article: { date, slug, title }, page }) => ({
            date,
            slug,
            title,
            ...(page !== undefined && { page: messages.page(page) }),
          }))}
          messages={{
            noneSaved: keep.noneSaved,
            savedStories: keep.savedStories,
            clippingsTitle: keep.clippingsTitle,
            makeUp: keep.makeUp,
            moveUp: keep.moveUp,
            moveDown: keep.moveDown,
            removeStory: keep.removeStory,
            moved: keep.moved,
            storyRemoved: keep.storyRemoved,
            exportSaved: keep.exportSaved,
            deleteSaved: keep.deleteSaved,
            deleteQuestion: keep.deleteQuestion,
          }}
        />
        <p className="print-links font-hei">
          {made && <a href={toViewHref(clippingsPdfAddress(clippings))}>{keep.clippingsPdf}</a>}
          <ScriptSwitch paper={paper} path={clippingsAddress(clippings)} />
        </p>
      </div>
      {made && <TextSpacing />}
      {made && (
        <div className="print-view clippings-view" data-digest={made.digest}>
          <PageRules plans={made.sheets.map(({ plan }) => plan)} />
          {made.sheets.map((sheet) => (
            <div
              key={sheet.plan.number}
              id={`page-${sheet.plan.number}`}
              className="sheet-frame print-frame"
              style={{ page: nameOfSheet(sheet.plan.grid) }}
            >
              <Sheet paper={made.paper} sheet={sheet} on="paper" />
            </div>
          ))}
        </div>
      )}
      <ol
        aria-label={keep.clippings}
        className={made ? 'clippings-list has-sheets' : 'clippings-list'}
      >
        {clips.map((clip) => (
          <Teaser key={`${clip.article.date}/${clip.article.slug}`} clip={clip} paper={paper} />
        ))}
      </ol>
    </SiteFrame>
  );
}

function Teaser({ clip: { article, page }, paper }: { clip: Clip; paper: SitePaper }) {
  const { language, name } = paper;
  const { messages } = languageOf(language);
  const { date, slug, title, summary } = article;
  const pageName = page === undefined ? undefined : messages.page(page);
  return (
    <li className="listed-teaser" {...foreignAttributes(title + summary, language)}>
      <h2 className="font-heavy text-xl leading-snug">
        <AheadLink href={articlePath(date, slug)}>{title}</AheadLink>
      </h2>
      <p>{summary}</p>
      <p className="teaser-byline">
        {messages.keep.source(name, formatDay(date, language), pageName)}
      </p>
    </li>
  );
}

/** What to do about stories that are too long together for pages. */
function TooLong({ clips, language }: { clips: readonly Clip[]; language: string }) {
  const characters = findExcess(clips);
  if (characters === undefined) return null;
  const { format } = new Intl.NumberFormat(language);
  const { tooLong } = languageOf(language).messages.keep;
  return (
    <p className="clippings-too-long">
      <Message language={language} text={tooLong(format(characters), format(longestClippings))} />
    </p>
  );
}

/** What the address names and nobody may read: withdrawn stories with their reason, and addresses that lead nowhere. */
function Missing({ found, language }: Pick<ClippingsViewProps, 'found'> & { language: string }) {
  const { keep } = languageOf(language).messages;
  const missing = found.filter((one) => one.kind !== 'story');
  if (missing.length === 0) return null;
  return (
    <ul className="clippings-missing">
      {missing.map((one) => {
        const address = articlePath(one.story.date, one.story.slug);
        return (
          <li key={address}>
            {one.kind === 'withdrawn'
              ? keep.withdrawnStory(one.withdrawn.title ?? address) + one.withdrawn.reason
              : keep.unknownStory(address)}
          </li>
        );
      })}
    </ul>
  );
}
