import { type AddressForm, addressForms } from '@/lib/addresses/address-forms';
import { patternOf } from '@/lib/addresses/match-address';
import { searchParameters } from '@/lib/addresses/search-query';
import { sitePathOf } from '@/lib/addresses/site-path.mjs';
import { addressPolicies } from '@/lib/http/request/address-policy';
import { prefetchHeaders } from '@/lib/http/request/router-headers';
import type { Deployment } from './deployment';

/**
 * Returns the configuration of nginx in front of a paper: TLS, a cache that one request fills for everybody, and
 * limits per client. What a client may choose reaches the paper and the key of the cache in the same few forms,
 * so that no request can store an answer that another request gets by mistake, nor fill the cache with copies.
 */
export function toNginxSite(deployment: Deployment): string {
  const isSecure = deployment.origin.protocol === 'https:';
  const parts = [
    introduction(deployment, isSecure),
    upstreamAndCache(deployment),
    requestForms + typedAnswers(deployment),
    limits(deployment),
    ...(isSecure ? [redirectToSecure(deployment)] : []),
    site(deployment, isSecure),
  ];
  return parts.join('\n');
}

function introduction({ name, id, origin }: Deployment, isSecure: boolean): string {
  const certificate = `# The certificate has to exist before nginx loads this file:
#   certbot certonly --nginx -d ${origin.hostname} --deploy-hook "systemctl reload nginx"
`;
  return `# ${name}: nginx in front of the paper, for nginx 1.19 or newer.
#
# Save this as /etc/nginx/conf.d/${id}.conf, then: nginx -t && systemctl reload nginx
# Start the paper with TRUST_PROXY=loopback, so that it believes the addresses of clients that nginx reports.
${isSecure ? certificate : ''}# ${describePlace(origin)}
`;
}

function describePlace(origin: URL): string {
  const base = sitePathOf(origin);
  return base
    ? `The paper is at ${base} of its host. The last location of the server is for what else is there.`
    : 'The paper is at the root of its host. For a sub-path, give its url in paper.yaml a path.';
}

/** The path of the paper on its host in a regular expression. */
const basePatternIn = (origin: URL): string => (sitePathOf(origin) ?? '').replaceAll('.', '\\.');

/** The paths of a form on the host. */
const patternIn = (origin: URL, form: AddressForm): string =>
  patternOf(form).replace('^', `^${basePatternIn(origin)}`);

function upstreamAndCache({ id, host, port }: Deployment): string {
  const isLocal = ['localhost', '0.0.0.0', '::', '::1'].includes(host);
  const address = isLocal ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `upstream ${id} {
    # Further instances, each on a copy of the content folder and all with the same SECRET, are further lines.
    server ${address}:${port};
    keepalive 32;
}

# Answers are stored for as long as their Cache-Control allows: an edited page shows within a minute or so. While
# the paper is down or busy, older answers are sent. What nobody requests for a week is deleted.
proxy_cache_path /var/cache/${id} levels=1:2 keys_zone=${id}:32m max_size=4g inactive=7d use_temp_path=off;
`;
}

/** The parameters of addresses that change an answer; the paper ignores all others. */
const queryNames = [
  ...new Set([
    ...searchParameters,
    'script',
    // In the order in which the paper has them (lib/addresses/clippings-query.ts): it redirects any other.
    's',
    'title',
    ...Object.values(addressPolicies).flatMap(({ query }) => Object.keys(query ?? {})),
  ]),
];

/** Patterns of the parameters that have few values: any other value is ignored, as the paper does. */
const knownValues: Readonly<Record<string, string>> = { script: 'hant|hans' };

const isForm = (name: string): name is AddressForm => Object.hasOwn(addressForms, name);

/** The forms of addresses that are limited, in the order in which the paper matches them. */
const rareForms = Object.keys(addressForms)
  .filter(isForm)
  .filter((form) => addressPolicies[form].isRare);

/** The forms of addresses whose answers depend on what a reader typed, whatever their query is. */
const typedForms = Object.keys(addressForms)
  .filter(isForm)
  .filter((form) => ['search', 'prefix', 'clippings'].includes(addressPolicies[form].typed ?? ''));

/** The forms of addresses that mark the words of `q`; without it, their answers are for everybody. */
const markedForms = Object.keys(addressForms)
  .filter(isForm)
  .filter((form) => addressPolicies[form].typed === 'marked');

/** The forms that look like an article's; the paper matches them before it. */
const besideArticles = Object.keys(addressForms)
  .filter(isForm)
  .filter((form) => form !== 'article' && /^\/\{date\}\/[^/]+$/.test(addressForms[form]));

const variableOf = (name: string) => `$banmian_${name.toLowerCase().replaceAll('-', '_')}`;

const requestForms = `# The paper compresses: each answer has at most three forms, brotli, gzip and plain.
map $http_accept_encoding $banmian_encoding {
    default "";
    "~*(?:^|,)\\s*br\\s*(?:,|$|;\\s*q=(?:1|0?\\.0*[1-9]))" br;
    "~*(?:^|,)\\s*gzip\\s*(?:,|$|;\\s*q=(?:1|0?\\.0*[1-9]))" gzip;
}

# Next's router requests the data of a page at the page's own path, with these headers and _rsc in the query.
map "$http_rsc $arg__rsc" $banmian_rsc {
    default "";
    "~^1 ." 1;
}
map $banmian_rsc $banmian_rsc_pair {
    default "";
    1 "&_rsc=1";
}
${prefetchHeaders
  .map(
    (name) => `map $banmian_rsc ${variableOf(name)} {
    default "";
    1 $http_${name.toLowerCase().replaceAll('-', '_')};
}`,
  )
  .join('\n')}

# Of the query, only the parameters that the paper knows, in this order: shared links with ?utm_source=… are one
# page. nginx sends the paper exactly what it stores the answer under.
map $request_uri $banmian_path {
    default $uri;
    "~^(?<banmian_raw_path>/[^?#]*)" $banmian_raw_path;
}
${queryNames
  .map(
    (name) => `map $arg_${name} $banmian_${name}_pair {
    ${
      knownValues[name] === undefined
        ? `default "&${name}=$arg_${name}";
    "" "";`
        : `default "";
    "~^(?:${knownValues[name]})$" "&${name}=$arg_${name}";`
    }
}`,
  )
  .join('\n')}
map "${queryNames.map((name) => `$banmian_${name}_pair`).join('')}$banmian_rsc_pair" $banmian_query {
    default "";
    "~^&(?<banmian_pairs>.*)" "?$banmian_pairs";
}
`;

/** Answers to what readers type are for one reader each. */
const typedAnswers = ({ origin }: Deployment) => `
# Searches, and pages that mark what was searched for, are not stored: there are countless.
map "$banmian_path $arg_q" $banmian_typed {
    default "";
${typedForms.map((form) => `    "~${patternIn(origin, form).replace('$', ' ')}" 1;`).join('\n')}
${besideArticles.map((form) => `    "~${patternIn(origin, form).replace('$', ' ')}" "";`).join('\n')}
${markedForms.map((form) => `    "~${patternIn(origin, form).replace('$', ' .')}" 1;`).join('\n')}
}
`;

function limits({ id, origin }: Deployment): string {
  return `# Limits for one address, which may be a whole school or office: a first view makes about 40 requests, and with
# HTTP/2 every request counts as a connection. PDFs and pictures of pages take the paper seconds, not milliseconds.
limit_conn_zone $binary_remote_addr zone=${id}-connections:10m;
limit_req_zone $binary_remote_addr zone=${id}-requests:10m rate=200r/s;
limit_req_zone $banmian_costly zone=${id}-costly:10m rate=10r/s;
map $banmian_path $banmian_costly {
    default "";
    "~${patternIn(origin, 'picture')}" "";
${rareForms.map((form) => `    "~${patternIn(origin, form)}" $binary_remote_addr;`).join('\n')}
}
`;
}

const listen = (port: string, options = '') =>
  `    listen ${port}${options};\n    listen [::]:${port}${options};`;

function redirectToSecure({ origin }: Deployment): string {
  return `server {
${listen('80')}
    server_name ${origin.hostname};
    location / {
        return 301 ${origin.origin}$request_uri;
    }
}
`;
}

function site({ id, origin }: Deployment, isSecure: boolean): string {
  const port = origin.port || (isSecure ? '443' : '80');
  const base = sitePathOf(origin) ?? '';
  return `server {
${listen(port, isSecure ? ' ssl http2' : '')}
    server_name ${origin.hostname};
${isSecure ? tls(origin.hostname, id) : ''}
    # The longest addresses list the characters of a font. Nothing is ever uploaded.
    large_client_header_buffers 4 16k;
    client_max_body_size 16k;
    server_tokens off;
    # Answers arrive compressed.
    gzip off;
    # The files of the cache are sent by the kernel, and those that are requested often stay open. A stored answer that
    # is replaced has a new file, which nginx notices at once. Most systems let nginx open a thousand files and sockets.
    sendfile on;
    tcp_nopush on;
    open_file_cache max=256 inactive=60s;
    open_file_cache_valid 60s;
    open_file_cache_min_uses 2;
    keepalive_requests 10000;

    limit_conn ${id}-connections 400;
    limit_req zone=${id}-requests burst=1000 nodelay;
    limit_req zone=${id}-costly burst=100 nodelay;
    limit_conn_status 429;
    limit_req_status 429;

    proxy_http_version 1.1;
    # Connections to the paper stay open. It uses no WebSockets.
    proxy_set_header Connection "";
    # Set here and never taken from the client.
    proxy_set_header Host ${origin.host};
    proxy_set_header X-Forwarded-Host ${origin.host};
    proxy_set_header X-Forwarded-Proto ${isSecure ? 'https' : 'http'};
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header Forwarded "";
    proxy_set_header Accept-Encoding $banmian_encoding;
    proxy_set_header RSC $banmian_rsc;
${prefetchHeaders.map((name) => `    proxy_set_header ${name} ${variableOf(name)};`).join('\n')}
    # The first PDF of an edition takes the longest.
    proxy_read_timeout 120s;
    # The key of an answer has to fit into one buffer.
    proxy_buffer_size 16k;
    proxy_buffers 16 16k;

    ${base ? `location ~ ^${basePatternIn(origin)}(?:/|$)` : 'location /'} {
        proxy_pass http://${id}$banmian_path$banmian_query;
        proxy_cache ${id};
        proxy_cache_key "$banmian_encoding $banmian_rsc ${prefetchHeaders.map(variableOf).join(' ')} $banmian_path$banmian_query";
        proxy_cache_bypass $banmian_typed;
        proxy_no_cache $banmian_typed;
        # The key has everything by which answers vary, in the few forms above.
        proxy_ignore_headers Vary;
        # Many requests for one missing answer: the first one fetches it for all. Parts of a PDF are cut from the
        # whole, which has a few megabytes at most, so no slices are needed.
        proxy_cache_lock on;
        proxy_cache_lock_age 60s;
        proxy_cache_lock_timeout 60s;
        # For as long as stale-while-revalidate allows, the old answer is sent while a new one is fetched.
        proxy_cache_background_update on;
        proxy_cache_revalidate on;
        proxy_cache_use_stale error timeout invalid_header http_500 http_502 http_503 http_504;
        # HIT, MISS, STALE, …: what the cache did.
        add_header X-Cache $upstream_cache_status;
${isSecure ? strictTransport : ''}    }

    # Numbers about the server, for this machine only.
    location = ${base}${addressForms.health} {
        allow 127.0.0.1;
        allow ::1;
        deny all;
        proxy_pass http://${id};
    }
${base ? elsewhere : ''}}
`;
}

/** Of a paper with a base path. */
const elsewhere = `
    # What else is on this host.
    location / {
        return 404;
    }
`;

const strictTransport = `        # HSTS: browsers then refuse http for a year, which cannot be taken back. Enable it after a week without
        # trouble over https.
        # add_header Strict-Transport-Security "max-age=31536000" always;
`;

function tls(hostname: string, id: string): string {
  return `
    ssl_certificate /etc/letsencrypt/live/${hostname}/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/${hostname}/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:${id}-tls:10m;
    ssl_session_timeout 1d;
`;
}
