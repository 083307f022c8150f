import { describeDirectory, showDirectory } from './directory';

export const revalidate = 60;

export const generateMetadata = () => describeDirectory();

export default function PeoplePage() {
  return showDirectory();
}
