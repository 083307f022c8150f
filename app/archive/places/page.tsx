import { describeNames, showNames } from '../name-directory';

export const revalidate = 60;

export const generateMetadata = () => describeNames('places');

export default function PlacesPage() {
  return showNames('places');
}
