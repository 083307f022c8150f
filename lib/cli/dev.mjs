/** `npm run dev`: serves the paper for editing. Saved articles, pictures and settings show at the next reload. */
import { install, run } from './set-up.mjs';

install();
run('npx', ['next', 'dev', '-p', process.env.PORT ?? '3000']);
