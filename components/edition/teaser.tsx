import { Fragment } from 'react';
import type { Article, Picture } from '@/lib/content/article';
import type { Byline } from '@/lib/content/bylines/byline';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, picturePath } from '@/lib/edition/addresses/paths';
import { kindName } from '@/lib/edition/kind-name';
import { openingOf } from '@/lib/edition/opening';
import { namesInHeadings } from '@/lib/edition/words/names-of';
import { languageOfText } from '@/lib/language/foreign-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import type { Finder } from '@/lib/search/marks/open-finder';
import { ArticleBody } from '../article/article-body';
import { AheadLink } from '../reader/script/ahead-link';
import { joinClasses } from '../site/join-classes';
import { MarkedText } from '../site/marked-text';
import { MixedText } from '../site/mixed-text';
import { Phrases, spokenName } from '../site/phrases';
import { raggedIfLong } from '../site/ragged';
import { ScreenPicture, toObjectPosition } from '../site/screen-picture';
import type { Digest } from './fill-columns';

export interface TeaserProps {
  article: Article;
  paper: Pick<Paper, 'language' | 'lexicon'>;
  /** The lead shows more of its text. */
  place?: 'lead';
  /** Finds what a reader searched for, which is marked. */
  find: Finder;
}

type DigestParts = Pick<TeaserProps, 'article'> & { place?: TeaserProps['place'] | undefined };

/** Returns what is read of an article on a front: of the lead, more of its text. */
export function toDigest({ article, place }: DigestParts): Digest {
  const { title, deck, summary } = article;
  const text = place === 'lead' ? openingOf(article) : summary;
  return { title, ...(deck !== undefined && { deck }), text };
}

/**
 * An article on a front: label, kicker, headline, deck, byline and how it begins. The rank decides the
 * size, as on paper.
 */
export function Teaser({ article, paper, place, find }: TeaserProps) {
  if (article.kind === 'index') return <IndexTeaser article={article} paper={paper} />;
  const { date, slug, rank, kind } = article;
  const names = namesInHeadings(article, paper);
  const language = languageOfText(article.title + article.summary, paper.language);
  const heading = (text: string) => ({ text, names, language, marks: find(text) });
  const isLarge = place === 'lead' || rank === 2;
  const { text } = toDigest({ article, place });
  const isPhoto = kind === 'photo';
  const hasPicture = isPhoto || rank <= 3;
  const picture = hasPicture ? article.pictures.at(0) : undefined;
  const drawn = picture && <TeaserPicture picture={picture} article={article} />;
  const name = kindName(article, paper.language);
  return (
    <article
      data-rank={rank}
      data-place={place}
      data-kind={kind === 'news' ? undefined : kind}
      aria-label={name}
      {...(language !== paper.language && languageAttributes(language))}
      className="teaser"
    >
      {isPhoto && drawn}
      {article.label && (
        <p className="label font-hei">
          <Phrases {...heading(article.label)} />
        </p>
      )}
      <h2 className="teaser-heading">
        {article.kicker && (
          <span className="kicker font-aside">
            <Phrases {...heading(article.kicker)} />
          </span>
        )}
        <AheadLink
          href={articlePath(date, slug)}
          className={`headline ${isLarge ? 'font-heavy' : 'font-hei'}`}
          {...spokenName(article.title, find(article.title))}
        >
          <Phrases {...heading(article.title)} />
        </AheadLink>
        {article.deck && (
          <span className="deck">
            <Phrases {...heading(article.deck)} />
          </span>
        )}
      </h2>
      {!isPhoto && drawn}
      <p className={joinClasses('teaser-text', raggedIfLong(text), text.includes('\n') && 'lines')}>
        {article.byline && (
          <span className="byline font-aside">
            <BylineNames byline={article.byline} find={find} />
          </span>
        )}
        <MixedText text={text} language={language} draw={markIn(text, find)} />
      </p>
    </article>
  );
}

function TeaserPicture({
  picture: { name, width, height, alt, focus },
  article: { date, rank },
}: {
  picture: Picture;
  article: Article;
}) {
  const shape: Record<`--${string}`, number> = { '--ratio': width / height };
  const loading = rank === 1 ? 'eager' : 'lazy';
  return (
    <ScreenPicture
      path={picturePath(date, name)}
      width={width}
      height={height}
      alt={alt}
      sizes={pictureSizes[loading]}
      loading={loading}
      className="teaser-picture"
      style={{ ...shape, ...(focus && { objectPosition: toObjectPosition(focus) }) }}
    />
  );
}

/**
 * On phones a picture is as wide as the window. A phone has up to three pixels for each of CSS, but nobody sees the
 * third, and of a list with a dozen pictures hardly the second. On a tablet it is beside the text, and on a wide window
 * only on the sheet, unless the reader has large print (front.css). There a picture that is fetched nevertheless is the
 * smallest copy, until it is shown (sheet-digest.client.tsx).
 */
const narrowSizes =
  '(min-width: 40rem) 18rem, (min-resolution: 2.5dppx) 50vw, (min-resolution: 1.5dppx) 75vw, 100vw';
const pictureSizes = {
  eager: `(min-width: 62rem) 1px, ${narrowSizes}`,
  lazy: `auto, (min-width: 62rem) 45rem, ${narrowSizes}`,
} as const;

/** An index: its headlines, each with a link to its story and to its page. */
function IndexTeaser({ article, paper }: Pick<TeaserProps, 'article' | 'paper'>) {
  return (
    <article data-rank={article.rank} className="teaser">
      <h2 className="teaser-heading">
        <AheadLink href={articlePath(article.date, article.slug)} className="headline font-hei">
          {article.title}
        </AheadLink>
      </h2>
      <ArticleBody
        article={article}
        pathOf={(name) => picturePath(article.date, name)}
        language={paper.language}
        foreign={{}}
      />
    </article>
  );
}

/** Returns what draws the parts of a text with its marks. */
function markIn(text: string, find: Finder) {
  const marks = find(text);
  return (part: string, from: number) => <MarkedText text={part} from={from} marks={marks} />;
}

/** The printed line, with no name in it broken. */
function BylineNames({ byline, find }: { byline: Byline } & Pick<TeaserProps, 'find'>) {
  const draw = markIn(byline.printed, find);
  let at = 0;
  return byline.parts.map(({ text, name }, index) => {
    const from = at;
    at += text.length;
    const drawn = draw(text, from);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <Fragment key={index}>
        {name === undefined ? drawn : <span className="whole">{drawn}</span>}
      </Fragment>
    );
  });
}
