/** `npm run bench`: the figures of README, each measured in this run. */
import { benchCards } from './cards';
import { benchMakeUp } from './make-up';
import { benchPrint } from './print';
import { benchReadEdition } from './read-edition';
import { benchServeEditions } from './serve-editions';

await benchReadEdition();
await benchMakeUp();
await benchCards();
await benchServeEditions();
await benchPrint();
