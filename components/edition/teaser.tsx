import type { Article, Picture } from '@/lib/content/article';
import type { Byline } from '@/lib/content/bylines/byline';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, picturePath } from '@/lib/edition/addresses/paths';
import { kindName } from '@/lib/edition/kind-name';
import { openingOf } from '@/lib/edition/opening';
import { namesInHeadings } from '@/lib/edition/words/names-of';
import { languageOfText } from '@/lib/language/foreign-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import { ArticleBody } from '../article/article-body';
import { AheadLink } from '../site/ahead-link.client';
import { joinClasses } from '../site/join-classes';
import { MixedText } from '../site/mixed-text';
import { toObjectPosition } from '../site/object-position';
import { Phrases } from '../site/phrases';
import { raggedIfLong } from '../site/ragged';
import { ScreenPicture } from '../site/screen-picture';

export interface TeaserProps {
  article: Article;
  paper: Pick<Paper, 'language' | 'lexicon'>;
  /** The lead shows more of its text; the stories beside it show no picture. */
  place?: 'lead' | 'beside';
}

/**
 * An article on a front: label, kicker, headline, deck, byline and how it begins. The rank decides the
 * size, as on paper.
 */
export function Teaser({ article, paper, place }: TeaserProps) {
  if (article.kind === 'index') return <IndexTeaser article={article} paper={paper} />;
  const { date, slug, rank, kind } = article;
  const names = namesInHeadings(article, paper);
  const language = languageOfText(article.title + article.summary, paper.language);
  const isLarge = place === 'lead' || rank === 2;
  const text = place === 'lead' ? openingOf(article) : article.summary;
  const isPhoto = kind === 'photo';
  const hasPicture = isPhoto || (place !== 'beside' && rank <= 3);
  const picture = hasPicture ? article.pictures.at(0) : undefined;
  const drawn = picture && (
    <TeaserPicture picture={picture} article={article} isLead={place === 'lead'} />
  );
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
          <Phrases text={article.label} names={names} language={language} />
        </p>
      )}
      <h2 className="teaser-heading">
        {article.kicker && (
          <span className="kicker font-aside">
            <Phrases text={article.kicker} names={names} language={language} />
          </span>
        )}
        <AheadLink
          href={articlePath(date, slug)}
          className={`headline ${isLarge ? 'font-heavy' : 'font-hei'}`}
        >
          <Phrases text={article.title} names={names} language={language} />
        </AheadLink>
        {article.deck && (
          <span className="deck">
            <Phrases text={article.deck} names={names} language={language} />
          </span>
        )}
      </h2>
      {!isPhoto && drawn}
      <p className={joinClasses('teaser-text', raggedIfLong(text), text.includes('\n') && 'lines')}>
        {article.byline && (
          <span className="byline font-aside">
            <BylineNames byline={article.byline} />
          </span>
        )}
        <MixedText text={text} language={language} />
      </p>
    </article>
  );
}

function TeaserPicture({
  picture: { name, width, height, alt, focus },
  article: { date, rank },
  isLead,
}: {
  picture: Picture;
  article: Article;
  isLead: boolean;
}) {
  return (
    <ScreenPicture
      path={picturePath(date, name)}
      width={width}
      height={height}
      alt={alt}
      sizes={isLead ? leadSizes : columnSizes}
      loading={rank === 1 ? 'eager' : 'lazy'}
      className="teaser-picture"
      {...(focus && { style: { objectPosition: toObjectPosition(focus) } })}
    />
  );
}

/**
 * On phones a picture is as wide as the window. A phone has up to three pixels for each of CSS, but nobody sees the
 * third, and of a list with a dozen pictures hardly the second.
 */
const phoneSizes =
  '(max-width: 40rem) and (min-resolution: 2.5dppx) 50vw, (max-width: 40rem) and (min-resolution: 1.5dppx) 75vw';

/** On wide windows the lead takes two thirds of the view, and the others a column of four (front.css). */
const leadSizes = `${phoneSizes}, (min-width: 62rem) 60vw, 100vw`;
const columnSizes = `${phoneSizes}, (min-width: 62rem) 24vw, 100vw`;

/** An index: its headlines, each with a link to its story and to its page. */
function IndexTeaser({ article, paper }: TeaserProps) {
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

/** The printed line, with no name in it broken. */
function BylineNames({ byline }: { byline: Byline }) {
  return byline.parts.map(({ text, name }, index) =>
    name === undefined ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <span key={index} className="whole">
        {text}
      </span>
    ),
  );
}
