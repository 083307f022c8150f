/** `npm run bench`: the figures of README, each measured in this run. */
import { benchPrint } from './print';
import { benchReadEdition } from './read-edition';
import { benchServeEditions } from './serve-editions';

await benchReadEdition();
await benchServeEditions();
await benchPrint();
