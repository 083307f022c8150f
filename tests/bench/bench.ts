/** `npm run bench`: the figures of README, each measured in this run. */
import { benchServeEditions } from './serve-editions';

await benchServeEditions();
