import { sitePathOf } from '@/lib/addresses/site-path.mjs';
import { type Deployment, isUnderHome } from './deployment';

/**
 * Returns a systemd unit that runs the paper as a user of its own, who can read the project and the content and
 * write nothing but the state folder. Directives: systemd.exec(5), systemd.kill(5).
 */
export function toSystemdUnit(deployment: Deployment): string {
  const { name, id, projectDir, stateDir, node } = deployment;
  const { origin } = deployment;
  const base = sitePathOf(origin);
  // The path of the site is written into its build.
  const build = base ? `SITE_URL=${origin.origin}${base} npm run build` : 'npm run build';
  const environment = toEnvironment(deployment).map(
    ([variable, value]) => `Environment=${quote(`${variable}=${value}`)}`,
  );
  return `# ${name}, printed by \`npm run -s paper -- deploy systemd\`.
#
# Save this as /etc/systemd/system/${id}.service, then:
#   useradd --system --user-group --no-create-home --shell /usr/sbin/nologin banmian
#   ${build}    # in ${projectDir}, as its owner
#   systemctl daemon-reload && systemctl enable --now ${id}
# The user banmian must be able to read the project and the content: chmod -R o+rX on both folders.
# To upgrade: git pull && ${build} && systemctl restart ${id}

[Unit]
Description=${escapePercent(name)} (Banmian)
After=network.target

[Service]
User=banmian
WorkingDirectory=${escapePercent(projectDir)}
ExecStart=${quote(node).replaceAll('$', '$$$$')} lib/cli/start.mjs
${environment.join('\n')}
# Only for several instances of one paper: a file with SECRET=… that is the same for all.
# EnvironmentFile=/etc/${id}.env
Restart=always
RestartSec=2

# On SIGTERM, the server finishes what is in flight, for 30 s at most, and ends its own processes.
KillMode=mixed
TimeoutStopSec=40

# Caches. They can be deleted while the service is stopped.
${stateDir === undefined ? `StateDirectory=${id}` : `# ${stateDir} must belong to the user banmian.\nReadWritePaths=${quote(stateDir)}`}
ProtectSystem=strict
${protectHome(deployment)}
PrivateTmp=yes
PrivateDevices=yes
ProtectProc=invisible
ProtectClock=yes
ProtectHostname=yes
ProtectControlGroups=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
NoNewPrivileges=yes
CapabilityBoundingSet=
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RemoveIPC=yes
UMask=0027
SystemCallArchitectures=native
# Chromium, which prints PDFs, lists network interfaces by netlink.
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
# Chromium confines itself with these namespaces, chroot and its own system call filter. There is no
# MemoryDenyWriteExecute=, because JavaScript engines write the code that they run.
RestrictNamespaces=user pid net
SystemCallFilter=@system-service chroot seccomp
SystemCallErrorNumber=EPERM

# With accounting, the priorities of processes within the service count: readers come before PDFs.
CPUAccounting=yes
# Measured: 1.2 GB in all for everyday work, 3.3 GB while everything costly is requested at once, as ps counts.
# Above MemoryHigh the service is slowed down, above MemoryMax ended.
MemoryHigh=3G
MemoryMax=4G

[Install]
WantedBy=multi-user.target
`;
}

function toEnvironment(deployment: Deployment): [variable: string, value: string][] {
  const { id, host, port, contentDir, stateDir, siteUrl, trustProxy } = deployment;
  return [
    ['NODE_ENV', 'production'],
    ['HOST', host],
    ['PORT', String(port)],
    ['CONTENT_DIR', contentDir],
    ['STATE_DIR', stateDir ?? `/var/lib/${id}`],
    ...(siteUrl === undefined ? [] : [['SITE_URL', siteUrl] satisfies [string, string]]),
    ['TRUST_PROXY', trustProxy],
  ];
}

function protectHome(deployment: Deployment): string {
  return isUnderHome(deployment)
    ? '# A folder of the paper, or Node itself, is in a home folder. /srv and /opt would be safer places.\nProtectHome=read-only'
    : 'ProtectHome=yes';
}

/** systemd replaces `%x` in most values. */
function escapePercent(text: string): string {
  return text.replaceAll('%', '%%');
}

/** A value in double quotes, so that paths may have spaces. */
function quote(text: string): string {
  const escaped = escapePercent(text).replace(/["\\]/g, '\\$&');
  return /[\s"'\\]/.test(text) ? `"${escaped}"` : escaped;
}
