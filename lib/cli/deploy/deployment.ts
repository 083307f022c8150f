import { homedir } from 'node:os';
import { resolve, sep } from 'node:path';
import { siteOrigin } from '@/lib/addresses/site-origin';
import type { Paper } from '@/lib/content/fields/schema';
import type { ServeSettings } from '@/lib/http/serve-settings';

/** Everything that a printed configuration says about one paper on one machine. */
export interface Deployment {
  /** Name of the paper, for comments. */
  name: string;
  /** Name of the service, its files and its zones, different for each paper: `banmian-news-example-com`. */
  id: string;
  /** The public origin; a placeholder if the paper has none yet. */
  origin: URL;
  /** False if `origin` is the placeholder. */
  hasOrigin: boolean;
  /** The origin of `SITE_URL`, if it is set: it wins over paper.yaml. */
  siteUrl: string | undefined;
  /** `TRUST_PROXY`; the proxy usually runs on the same machine. */
  trustProxy: string;
  /** The address that the paper listens on. */
  host: string;
  port: number;
  /** Absolute paths. */
  projectDir: string;
  contentDir: string;
  /** Undefined if `STATE_DIR` is not set: then each kind of deployment has its own place for it. */
  stateDir: string | undefined;
  /** The program `node`. */
  node: string;
}

export interface DeploymentParts {
  paper: Paper;
  /** As the user wrote it, relative to the project. */
  contentDir: string;
  /** What the server makes of these variables. */
  settings: Pick<ServeSettings, 'host' | 'port' | 'siteOrigin'>;
  env: Readonly<Record<string, string | undefined>>;
  projectDir: string;
  node: string;
}

/** Stands in for the origin of a paper without `url`. It is reserved for examples (RFC 2606). */
const placeholder = 'https://news.example.com';

/** Gathers the facts of a deployment from paper.yaml and the environment that the command was called with. */
export function toDeployment(parts: DeploymentParts): Deployment {
  const { paper, settings, env, projectDir, node } = parts;
  const { host, port, siteOrigin: siteUrl } = settings;
  const url = siteOrigin({ siteUrl, paperUrl: paper.url });
  const origin = new URL(url ?? placeholder);
  const name = origin.hostname.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return {
    name: paper.name,
    id: url === undefined ? 'banmian' : `banmian-${name}`,
    origin,
    hasOrigin: url !== undefined,
    siteUrl,
    trustProxy: env.TRUST_PROXY || 'loopback',
    host,
    port,
    projectDir,
    contentDir: resolve(projectDir, parts.contentDir),
    stateDir: env.STATE_DIR ? resolve(projectDir, env.STATE_DIR) : undefined,
    node,
  };
}

/** True if any file of the deployment is in a home folder, which hardened services may not see. */
export function isUnderHome({ projectDir, contentDir, stateDir, node }: Deployment): boolean {
  const homes = ['/home', '/root', '/run/user', homedir()].map((home) => home + sep);
  const paths = [projectDir, contentDir, node, ...(stateDir === undefined ? [] : [stateDir])];
  return paths.some((path) => homes.some((home) => (path + sep).startsWith(home)));
}
