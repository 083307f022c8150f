import type { TextMetrics } from '../model/text-metrics';

/**
 * Returns the metrics of a large-print edition. Lines are ragged and words never hyphenated; headings begin at the
 * left; nothing is smaller than the body; emphasis is strong instead of italic, whose shapes are hard to tell apart (ACB
 * 2022; RNIB, Clear Print). Where words have spaces, paragraphs are parted by white and begin without an indent.
 */
export function toLargeMetrics(metrics: TextMetrics): TextMetrics {
  const { typography } = metrics;
  const { hasWordSpaces, strongFace } = typography;
  return {
    ...metrics,
    hyphenate: (word) => [word],
    typography: {
      ...typography,
      isRagged: true,
      headingAlign: 'start',
      leastSize: 1,
      ...(hasWordSpaces && {
        paragraphIndent: 0,
        emphasisFace: strongFace,
        nestedEmphasisFace: strongFace,
        captionFace: 'song',
      }),
    },
  };
}
