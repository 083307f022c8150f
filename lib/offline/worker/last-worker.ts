/**
 * The service worker of a paper that has moved to a host without a server, where it takes the place of the one that its
 * readers have. What they keep can still be read without a network, and removed at `/offline`, which the device has; nothing
 * more is stored. Where nothing is kept, it ends itself.
 */
import './end-itself';
import './service-worker';
