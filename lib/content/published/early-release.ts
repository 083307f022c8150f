import type { Article } from '../article';
import { type Diagnostic, reportTo } from '../diagnostic';
import { readBytes } from '../files/read-bytes';
import { parseManuscript } from '../manuscript';
import { longestText } from '../source/parse-source';

export interface EarlyReleaseParts {
  contentDir: string;
  articles: Pick<Article, 'file' | 'slug' | 'published'>[];
  /** Returns when readers can first see an article: ISO 8601 with offset. */
  firstSeen: (slug: string) => string;
}

/** Reports each article that readers would see before the time of its own `published`. */
export async function findEarlyRelease(parts: EarlyReleaseParts): Promise<Diagnostic[]> {
  const { contentDir, articles, firstSeen } = parts;
  const diagnostics: Diagnostic[] = [];
  for (const { file, slug, published } of articles) {
    const seen = firstSeen(slug);
    if (Date.parse(published) <= Date.parse(seen)) continue;
    const bytes = await readBytes(contentDir, file, { most: longestText });
    const { known, fields } = parseManuscript(file, bytes);
    // An article without the field has the time of its edition.
    if (known.published === undefined) continue;
    reportTo(diagnostics, file)(fields.placeOf(['published']), {
      code: 'early-release',
      message: `published is ${known.published}, but readers see the article from ${seen} on`,
      fix: `publish the edition with --at "${known.published}" or later, or write an earlier time`,
    });
  }
  return diagnostics;
}
