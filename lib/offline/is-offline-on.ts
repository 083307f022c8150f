/**
 * False where devices are to keep nothing: `OFFLINE=off` ends the service workers of all readers and deletes what they
 * stored, should one ever do harm. In development, code and content change all the time.
 */
export const isOfflineOn = process.env.OFFLINE !== 'off' && process.env.NODE_ENV !== 'development';
