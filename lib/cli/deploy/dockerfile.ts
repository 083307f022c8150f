import { addressForms } from '@/lib/addresses/address-forms';
import { sitePathOf } from '@/lib/addresses/site-path.mjs';
import { sources } from '../set-up.mjs';
import type { Deployment } from './deployment';

/**
 * Returns a Dockerfile for the clone of the project. The image has the program only; content and caches are
 * volumes, so that publishing needs no new image.
 */
export function toDockerfile(deployment: Deployment): string {
  const { name, id, port, contentDir, siteUrl, origin } = deployment;
  const base = sitePathOf(origin) ?? '';
  const built = base
    ? `# The path of the site is written into its build.\nENV SITE_URL=${origin.origin}${base}\n`
    : '';
  const files = sources.filter((file) => !isFolder(file));
  const folders = sources.filter(isFolder);
  const site = siteUrl === undefined ? '' : ` \\\n#     -e SITE_URL=${siteUrl}`;
  return `# ${name}, printed by \`npm run -s paper -- deploy docker\`. In the clone of the project:
#
#   npm run -s paper -- deploy docker > Dockerfile
#   docker build -t ${id} .
#   docker run -d --name ${id} --init --restart unless-stopped --stop-timeout 40 --memory 4g \\
#     --read-only --tmpfs /tmp:exec -p 127.0.0.1:${port}:3000${site} \\
#     -v ${quoteForShell(`${contentDir}:/content:ro`)} -v ${id}-state:/state ${id}
#
# Behind a proxy on the same machine (\`deploy nginx\`), add -e TRUST_PROXY=172.16.0.0/12: Docker's own networks.
# To upgrade: git pull, then build and run again. Publish with \`npm run paper\` on the machine that has the content.

FROM node:20-slim
WORKDIR /paper
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1

# Everything comes from npm, fonts and the browser for PDFs included: the running paper loads nothing from the
# network. The packaged browser is for x64; on other machines install Debian's:
# RUN apt-get update && apt-get install -y --no-install-recommends chromium && rm -rf /var/lib/apt/lists/*

COPY package.json ${files.join(' ')} ./
${folders.map((folder) => `COPY ${folder} ./${folder}`).join('\n')}
${built}RUN npm run build && npm cache clean --force && mkdir /state && chown node:node /state

USER node
ENV HOST=0.0.0.0 PORT=3000 CONTENT_DIR=/content STATE_DIR=/state
VOLUME ["/content", "/state"]
EXPOSE 3000
# The server then finishes what is in flight, for 30 s at most.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \\
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000${base}${addressForms.health}').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "lib/cli/start.mjs"]
`;
}

/** Sources are folders, and files with an ending. */
function isFolder(source: string): boolean {
  return !source.includes('.');
}

function quoteForShell(text: string): string {
  return /^[\w/:.@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
