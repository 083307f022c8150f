import NotFoundPage, { generateMetadata } from '../../../not-found';

export const revalidate = 60;
export const generateStaticParams = () => [];

/** The page that is sent with 410 at the address of an article that was withdrawn. It has no address of its own. */
export default NotFoundPage;

export { generateMetadata };
