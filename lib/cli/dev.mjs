/** `npm run dev`: live editing; a saved article, picture or paper.yaml shows at the next reload. */
import { install, run } from './set-up.mjs';

install();
run('npx', ['next', 'dev', '-p', process.env.PORT ?? '3000']);
