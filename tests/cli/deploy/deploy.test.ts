import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deploy } from '@/lib/cli/deploy';
import { type Deployment, toDeployment } from '@/lib/cli/deploy/deployment';
import { toDockerfile } from '@/lib/cli/deploy/dockerfile';
import { toNginxSite } from '@/lib/cli/deploy/nginx-site';
import { toSystemdUnit } from '@/lib/cli/deploy/systemd-unit';
import { parseSettings } from '@/lib/http/serve-settings';
import { makeContentFolder, paperYaml } from '../../support/content-folder';
import { readGolden } from '../../support/golden';

type Env = Record<string, string>;

function makeDeployment(env: Env = {}, more: Partial<Deployment> = {}): Deployment {
  const paper = {
    name: '县区新闻',
    language: 'zh-Hans',
    timeZone: 'Asia/Shanghai',
    sections: [],
    url: 'https://news.example.org',
  };
  const settings = parseSettings(env);
  if (typeof settings === 'string') throw new Error(settings);
  const places = { projectDir: '/srv/banmian', contentDir: '/srv/content', node: '/usr/bin/node' };
  return { ...toDeployment({ paper, env, settings, ...places }), ...more };
}

async function expectGolden(name: string, text: string) {
  expect(text).toBe(await readGolden(join(import.meta.dirname, name), text));
}

test('nginx: TLS, cache, forms of requests and limits', async () => {
  await expectGolden('nginx.conf', toNginxSite(makeDeployment()));
});

test('nginx in front of a paper that is served without TLS, on a port of its own', async () => {
  const env = { SITE_URL: 'http://paper.intranet:8080', HOST: '10.0.0.5', PORT: '4000' };
  await expectGolden('nginx-plain.conf', toNginxSite(makeDeployment(env)));
});

test('nginx in front of a paper below a path of its host', async () => {
  const env = { SITE_URL: 'https://example.org/paper' };
  await expectGolden('nginx-sub-path.conf', toNginxSite(makeDeployment(env)));
});

test('a build for a path of the host knows it before the content is there', () => {
  const deployment = makeDeployment({ SITE_URL: 'https://example.org/paper' });
  const image = toDockerfile(deployment);
  expect(image.indexOf('ENV SITE_URL=https://example.org/paper\n')).toBeGreaterThan(0);
  expect(image.indexOf('ENV SITE_URL')).toBeLessThan(image.indexOf('RUN npm run build'));
  expect(image).toContain('http://127.0.0.1:3000/paper/health.json');
  expect(toSystemdUnit(deployment)).toContain('SITE_URL=https://example.org/paper npm run build');
});

test('systemd: a user that may read the paper and write its caches', async () => {
  await expectGolden('banmian.service', toSystemdUnit(makeDeployment()));
});

test('systemd: values are quoted as its syntax requires', () => {
  const env = { STATE_DIR: '/var/paper state', SITE_URL: 'https://a.example' };
  const names = { name: '100 % News', projectDir: '/home/li/50 % off', node: '/opt/no$de/node' };
  const unit = toSystemdUnit(makeDeployment(env, names));
  expect(unit.split('\n')).toEqual(
    expect.arrayContaining([
      'Description=100 %% News (Banmian)',
      'WorkingDirectory=/home/li/50 %% off',
      'ExecStart=/opt/no$$de/node lib/cli/start.mjs',
      'Environment="STATE_DIR=/var/paper state"',
      'Environment=SITE_URL=https://a.example',
      'ReadWritePaths="/var/paper state"',
      'ProtectHome=read-only',
    ]),
  );
  expect(unit).not.toContain('StateDirectory');
});

test('docker: the program in the image, content and caches in volumes', async () => {
  await expectGolden('Dockerfile', toDockerfile(makeDeployment()));
});

test('each paper has names of its own, made of its host', () => {
  const idOf = (SITE_URL: string) => makeDeployment({ SITE_URL }).id;
  expect(idOf('https://news.example.org:8443')).toBe('banmian-news-example-org');
  expect(idOf('https://新闻.example')).toBe('banmian-xn-efvy88h-example');
  expect(idOf('http://[::1]:3000')).toBe('banmian-1');
});

let content: Awaited<ReturnType<typeof makeContentFolder>>;
beforeEach(async () => {
  content = await makeContentFolder();
  for (const name of ['SITE_URL', 'PORT', 'HOST', 'STATE_DIR', 'TRUST_PROXY'])
    vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await deploy(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
    contentDir: content.path,
    stateDir: '.banmian',
    now: () => new Date('2023-03-12T00:00:00Z'),
  });
  return { code, out: out.join('\n'), err };
}

test('the command prints the configuration of the paper that CONTENT_DIR names, and nothing else', async () => {
  await content.write('paper.yaml', `${paperYaml}url: https://news.example.org\n`);
  const { code, out, err } = await run('systemd');
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out).toMatch(/^# 县区新闻, printed by /);
  expect(out).toContain(`\nEnvironment=CONTENT_DIR=${content.path}\n`);
});

test('a paper without an address gets the address for examples, and is told so', async () => {
  const { code, out, err } = await run('nginx');
  expect(code).toBe(0);
  expect(out).toContain('server_name news.example.com;');
  expect(err).toEqual([
    'paper.yaml has no url, so this is for https://news.example.com: write url: https://… first, or set SITE_URL.',
  ]);
});

test.each([
  [[], []],
  [['caddy'], ['There is no configuration for caddy.']],
  [['toString'], ['There is no configuration for toString.']],
  [['nginx', 'docker'], []],
])('deploy %j prints the choices', async (args, messages) => {
  expect(await run(...args)).toEqual({
    code: 2,
    out: '',
    err: [...messages, 'Usage: npm run -s paper -- deploy nginx|systemd|docker'],
  });
});

test.each([
  ['SITE_URL', 'news.example.com', 'SITE_URL: "news.example.com" is not an origin'],
  ['SITE_URL', 'https://example.com/paper?a=1', 'has more than scheme, host, port and path'],
  ['PORT', 'http', 'PORT: "http" is no port'],
  ['PORT', '70000', 'PORT: "70000" is no port'],
  ['TRUST_PROXY', 'nginx', 'TRUST_PROXY: "nginx" is no address'],
])('%s=%s is refused', async (name, value, message) => {
  vi.stubEnv(name, value);
  const { code, out, err } = await run('nginx');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.join()).toContain(message);
});

test('a paper.yaml with errors is reported with line and column', async () => {
  await content.write('paper.yaml', paperYaml.replace('zh-Hans', 'klingon'));
  const { code, out, err } = await run('docker');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.join()).toMatch(/^paper\.yaml 2:11 language: "klingon" is not a language/);
});
