/** `npm start`: sets up the clone and serves the paper. It needs only Node and npm. */
import { spawn } from 'node:child_process';
import { build, environment, install } from './set-up.mjs';

install();
build();

const port = process.env.PORT ?? '3000';
const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', port], {
  stdio: ['inherit', 'pipe', 'inherit'],
  env: environment(),
});
server.stdout.on('data', (text) => {
  process.stdout.write(text);
  if (/ready/i.test(String(text))) console.log(`The paper is at http://localhost:${port}`);
});
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
