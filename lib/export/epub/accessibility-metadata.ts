import { languageOf } from '@/lib/language/find-language';

export interface AccessibilityParts {
  /** The paper's: BCP 47. */
  language: string;
  hasPictures: boolean;
  /** What the page breaks are those of; `none` where there is no printed edition. */
  pageSource: string;
}

/**
 * Lists the accessibility metadata of a publication (EPUB Accessibility 1.1, 2.2 and 3.2): properties and values. The
 * source of the page breaks is as the Page Source Identification note of W3C has it. Nothing says that it conforms: a
 * person would have to have looked at the edition.
 */
export function listAccessibility(parts: AccessibilityParts): [property: string, value: string][] {
  const { language, hasPictures, pageSource } = parts;
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'pageBreakMarkers',
    'pageNavigation',
    'displayTransformability',
    ...(hasPictures ? ['alternativeText'] : []),
  ];
  return [
    ['schema:accessMode', 'textual'],
    ...(hasPictures ? ([['schema:accessMode', 'visual']] as [string, string][]) : []),
    // Every picture of an article has an alternative text, which the paper's check requires.
    ['schema:accessModeSufficient', 'textual'],
    ...features.map((feature): [string, string] => ['schema:accessibilityFeature', feature]),
    // Of a moving picture, the first frame is shown.
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', languageOf(language).messages.takeAway.accessibility],
    ['pageBreakSource', pageSource],
  ];
}
