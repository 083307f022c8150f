import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { nameSlugOf } from '@/lib/edition/addresses/name-slug';
import {
  articlePath,
  editionPath,
  labelPath,
  pagePath,
  picturePath,
  sectionPath,
} from '@/lib/edition/addresses/paths';
import { type Edition, findPage } from '@/lib/edition/edition';
import { kindName } from '@/lib/edition/kind-name';
import { findNeighbours, type Neighbours } from '@/lib/edition/neighbours';
import { pageTitle } from '@/lib/edition/page-title';
import type { MarkedArticle } from '@/lib/edition/text-mark';
import { namesInHeadings } from '@/lib/edition/words/names-of';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes } from '@/lib/language/foreign-language';
import type { LanguageAttributes } from '@/lib/language/language-attributes';
import type { Teaser } from '@/lib/newsroom/archive/edition-record';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { Folio } from '../masthead/folio';
import { ClippingSource } from '../print/clipping-source';
import { ListenButton } from '../reader/listen/listen-button';
import { ReaderTools } from '../reader/reader-tools';
import { SaveTool } from '../reader/saved/save-tool';
import { AheadLink } from '../reader/script/ahead-link';
import { Link } from '../reader/script/link';
import { ScriptSwitch } from '../reader/script/script-switch';
import { SettingsTools } from '../reader/settings/settings-tools';
import { MarkedBar } from '../search/marked-bar';
import { Message } from '../site/message';
import { NeighbourLinks } from '../site/neighbour-links';
import { PageTitle } from '../site/page-title';
import { Phrases, spokenName } from '../site/phrases';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { AlsoRead } from './also-read';
import { ArticleBody } from './article-body';
import { ArticleNotes } from './article-notes';
import { BylinePeople } from './byline-people';
import { SharePanel } from './share-panel';

export interface ArticleViewProps {
  paper: SitePaper;
  edition: Edition;
  article: Article;
  /** The page that it begins on. */
  sheet: ComposedPage | undefined;
  /** Slugs of people by name. */
  people: ReadonlyMap<string, string>;
  /** Articles of the same places. */
  nearby: readonly Teaser[];
  similar: readonly Teaser[];
  /** Dates of the issues before and after. */
  beside: Neighbours<string>;
  /** What a reader searched for in the article, if it was found by a search. */
  marked?: MarkedArticle | undefined;
  /** `https://example.com`; empty where the paper does not know its own. */
  origin: string;
}

/**
 * The view of one article. Only the story itself is in the article element: reading views of browsers take what is
 * in it, from its first words to its last.
 */
export function ArticleView(props: ArticleViewProps) {
  const { paper, edition, article, sheet, people, nearby, similar, beside, marked, origin } = props;
  const page = findPage(edition, article.slug);
  const share = { article, paper, page: page?.number, origin };
  const also = {
    article,
    paper,
    page,
    sheet,
    people,
    nearby,
    similar,
    beside,
    query: marked?.query,
  };
  return (
    <SiteFrame paper={paper} edition={edition} head={<Folio paper={paper} />}>
      <Place paper={paper} edition={edition} article={article} />
      <ReaderTools>
        <ListenButton language={paper.language} date={article.date} slug={article.slug} />
        <SettingsTools language={paper.language} />
        <SaveTool
          article={article}
          page={page && pageTitle(page, paper.language)}
          language={paper.language}
        />
        <ScriptSwitch
          paper={paper}
          path={articlePath(article.date, article.slug)}
          query={marked?.query}
        />
      </ReaderTools>
      <Story {...{ paper, edition, article, people, marked, origin }} />
      <div className="story-after">
        <SharePanel {...share} />
        <AlsoRead {...also} />
        <ArticleNeighbours {...{ paper, edition, article }} />
      </div>
      {marked && (
        <MarkedBar
          language={paper.language}
          path={articlePath(article.date, article.slug)}
          {...marked}
        />
      )}
    </SiteFrame>
  );
}

export type StoryProps = Pick<ArticleViewProps, 'edition' | 'article' | 'people' | 'marked'> & {
  paper: Paper;
  origin: string;
};

/** The story itself: its headings, its text and its notes. */
export function Story({ paper, edition, article, people, marked, origin }: StoryProps) {
  const page = findPage(edition, article.slug);
  const byline = article.byline && (
    <BylinePeople byline={article.byline} people={people} marks={marked?.byline} />
  );
  const address = origin ? origin + articlePath(article.date, article.slug) : undefined;
  const foreign = foreignAttributes(article.title + article.summary, paper.language);
  const runsIn = article.byline?.runsIn ?? false;
  return (
    <article data-article={article.slug} data-kind={article.kind} className="story">
      <ClippingSource paper={paper} edition={edition} page={page} address={address} />
      <Headings article={article} paper={paper} foreign={foreign} marked={marked} />
      {byline && !runsIn && (
        <p {...foreign} className="story-byline font-aside">
          {byline}
        </p>
      )}
      <ArticleBody
        article={marked ? { ...article, body: marked.body } : article}
        pathOf={(name) => picturePath(article.date, name)}
        language={paper.language}
        foreign={foreign}
        runIn={runsIn ? byline : undefined}
        correctionMarks={marked?.corrections}
      />
      <ArticleNotes article={article} paper={paper} marks={marked?.keywords} />
    </article>
  );
}

type OfArticle = { paper: Paper } & Pick<ArticleViewProps, 'edition' | 'article'>;

/** The links to the articles before and after it in its edition. */
export function ArticleNeighbours({ paper, edition, article }: OfArticle) {
  const messages = languageOf(paper.language).messages;
  const { previous, next } = findNeighbours(edition.articles, ({ slug }) => slug === article.slug);
  return (
    <NeighbourLinks
      name={messages.contents}
      previous={
        previous && {
          href: articlePath(previous.date, previous.slug),
          kind: <Message language={paper.language} text={messages.previousArticle} />,
          title: (
            <Phrases
              text={previous.title}
              names={namesInHeadings(previous, paper)}
              language={paper.language}
            />
          ),
        }
      }
      next={
        next && {
          href: articlePath(next.date, next.slug),
          kind: <Message language={paper.language} text={messages.nextArticle} />,
          title: (
            <Phrases
              text={next.title}
              names={namesInHeadings(next, paper)}
              language={paper.language}
            />
          ),
        }
      }
    />
  );
}

/** Where the article appeared: issue, page, section. */
export function Place({ paper, edition, article }: OfArticle) {
  const page = findPage(edition, article.slug);
  const section = paper.sections.find(({ id }) => id === article.section);
  return (
    <p className="story-place">
      <Link href={editionPath(edition.date)} prefetch={false}>
        <time dateTime={edition.date}>{formatDay(edition.date, paper.language)}</time>
      </Link>
      {page && (
        <Link href={pagePath(edition.date, page.number)} prefetch={false}>
          <PageTitle page={page} language={paper.language} />
        </Link>
      )}
      {section && (
        <Link href={sectionPath(section.id)} prefetch={false}>
          {section.name}
        </Link>
      )}
    </p>
  );
}

interface HeadingsProps {
  article: Article;
  paper: Paper;
  foreign: Partial<LanguageAttributes>;
  marked: MarkedArticle | undefined;
}

function Headings({ article, paper, foreign, marked }: HeadingsProps) {
  const { label, kicker, title, deck } = article;
  const names = namesInHeadings(article, paper);
  const language = foreign.lang ?? paper.language;
  const kind = kindName(article, paper.language);
  const run: `/${string}` = labelPath(nameSlugOf(article, label ?? ''));
  return (
    <header {...foreign} className="story-headings">
      {kind && (
        <p className="sr-only">
          <Message language={paper.language} text={kind} />
        </p>
      )}
      {label && (
        <p className="label font-hei">
          <AheadLink href={run} {...spokenName(label, marked?.label)}>
            <Phrases text={label} names={names} language={language} marks={marked?.label} />
          </AheadLink>
        </p>
      )}
      {kicker && (
        <p className="kicker font-aside">
          <Phrases text={kicker} names={names} language={language} marks={marked?.kicker} />
        </p>
      )}
      <h1 className="headline font-heavy" {...spokenName(title, marked?.title)}>
        <Phrases text={title} names={names} language={language} marks={marked?.title} />
      </h1>
      {deck && (
        <p className="deck">
          <Phrases text={deck} names={names} language={language} marks={marked?.deck} />
        </p>
      )}
    </header>
  );
}
