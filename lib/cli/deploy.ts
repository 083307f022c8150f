/**
 * `npm run -s paper -- deploy nginx|systemd|docker`: prints a configuration that serves this paper. It is made
 * from paper.yaml and from the variables that the paper is started with (`PORT`, `HOST`, `SITE_URL`, …).
 */
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readPaper } from '@/lib/content/read-paper';
import { parseSettings } from '@/lib/http/serve-settings';
import { type Command, usageError } from './command';
import { type Deployment, toDeployment } from './deploy/deployment';
import { toDockerfile } from './deploy/dockerfile';
import { toNginxSite } from './deploy/nginx-site';
import { toSystemdUnit } from './deploy/systemd-unit';

const targets: Readonly<Record<string, (deployment: Deployment) => string>> = {
  nginx: toNginxSite,
  systemd: toSystemdUnit,
  docker: toDockerfile,
};

export const deploy: Command = async ([name = '', ...more], { out, err, contentDir }) => {
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined;
  if (!target || more.length > 0) {
    if (name && !target) err(`There is no configuration for ${name}.`);
    err('Usage: npm run -s paper -- deploy nginx|systemd|docker');
    return usageError;
  }
  // The server reads the same variables by the same rules.
  const settings = parseSettings(process.env);
  if (typeof settings === 'string') {
    err(settings);
    return usageError;
  }
  const { paper, diagnostics } = await readPaper(contentDir);
  if (!paper) {
    for (const diagnostic of diagnostics) err(formatDiagnostic(diagnostic));
    return 1;
  }
  const { env, execPath: node } = process;
  const projectDir = process.cwd();
  const deployment = toDeployment({ paper, contentDir, env, settings, projectDir, node });
  if (!deployment.hasOrigin) {
    const { origin } = deployment.origin;
    err(
      `paper.yaml has no url, so this is for ${origin}: write url: https://… first, or set SITE_URL.`,
    );
  }
  out(target(deployment).trimEnd());
  return 0;
};
