import { describeCorrections, showCorrections } from './corrections-page';

export const revalidate = 60;

export const generateMetadata = () => describeCorrections([]);

/** A route of its own, because the rewrite to standing pages comes before routes with parameters. */
export default function CorrectionsPage() {
  return showCorrections([]);
}
