import { describeNames, showNames } from '../name-directory';

export const revalidate = 60;

export const generateMetadata = () => describeNames('labels');

export default function LabelsPage() {
  return showNames('labels');
}
