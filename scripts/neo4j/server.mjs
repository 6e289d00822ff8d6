// A real Neo4j 5.26 Community server for tests and trials: from Docker where an engine answers, else from Maven's jars,
// which are kept in ~/.cache/wiregraph. `node scripts/neo4j/server.mjs` starts one and prints its address.
import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';

const VERSION = '5.26.0';
const FOLDER = fileURLToPath(new URL('.', import.meta.url));

const has = (command, ...args) => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/**
 * Null where neither Docker nor Java with Maven is there; else the address and how to stop it for good. `kill` ends the
 * process as a power cut would, and `start` starts it again on the same data and address. With a password the user
 * `neo4j` has to give it; without one nobody has to.
 */
export async function startNeo4j({ password = null } = {}) {
  if (has('docker', 'info')) return fromDocker(password);
  if (has('java', '-version') && has('mvn', '-version')) return fromMaven(password);
  return null;
}

async function ready(port, child) {
  for (let tries = 0; tries < 240; tries++) {
    if (child?.exitCode != null)
      throw new Error(`Neo4j ended with ${child.exitCode} before it was ready`);
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/`);
      if ((await answer.text()).includes('neo4j_version')) return;
    } catch {
      // not yet
    }
    await sleep(500);
  }
  throw new Error('Neo4j did not answer within two minutes');
}

async function fromDocker(password) {
  const [bolt, http] = [await freePort(), await freePort()];
  const id = execFileSync(
    'docker',
    [
      'run',
      '-d',
      '-e',
      `NEO4J_AUTH=${password === null ? 'none' : `neo4j/${password}`}`,
      '-p',
      `127.0.0.1:${bolt}:7687`,
      '-p',
      `127.0.0.1:${http}:7474`,
      'neo4j:5.26-community',
    ],
    { encoding: 'utf8' },
  ).trim();
  await ready(http);
  return {
    uri: `bolt://127.0.0.1:${bolt}`,
    http: `http://127.0.0.1:${http}`,
    kill: () => docker('kill', id),
    start: async () => {
      await docker('start', id);
      await ready(http);
    },
    stop: () => docker('rm', '--force', '--volumes', id),
  };
}

const docker = (...args) => new Promise((done) => execFile('docker', args, () => done()));

function jars() {
  const cache = join(homedir(), '.cache', 'wiregraph', `neo4j-${VERSION}`);
  if (existsSync(cache) && readdirSync(cache).length > 100) return cache;
  const fresh = `${cache}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  console.error('Fetching Neo4j with Maven (once, about 140 MB) …');
  execFileSync(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      join(FOLDER, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${fresh}`,
      '-DincludeScope=runtime',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  rmSync(cache, { recursive: true, force: true });
  renameSync(fresh, cache);
  return cache;
}

async function fromMaven(password) {
  const lib = jars();
  const home = mkdtempSync(join(tmpdir(), 'wiregraph-neo4j-'));
  for (const folder of ['conf', 'data', 'logs', 'run', 'plugins', 'import'])
    mkdirSync(join(home, folder));
  const [bolt, http] = [await freePort(), await freePort()];
  writeFileSync(
    join(home, 'conf', 'neo4j.conf'),
    `server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${bolt}
server.bolt.advertised_address=127.0.0.1:${bolt}
server.http.enabled=true
server.http.listen_address=127.0.0.1:${http}
server.https.enabled=false
dbms.security.auth_enabled=${password !== null}
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
`,
  );
  const opens = [
    'java.base/java.nio',
    'java.base/java.io',
    'java.base/sun.nio.ch',
    'java.base/java.util.concurrent',
  ].map((one) => `--add-opens=${one}=ALL-UNNAMED`);
  let child;
  const start = async () => {
    child = spawn(
      'java',
      [
        '-Xms256m',
        '-Xmx1g',
        '-XX:+UseG1GC',
        ...opens,
        '-Dlog4j2.disable.jmx=true',
        '-cp',
        join(lib, '*'),
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${home}`,
        `--config-dir=${join(home, 'conf')}`,
        '--console-mode',
      ],
      { stdio: 'ignore' },
    );
    await ready(http, child);
  };
  const kill = () =>
    new Promise((done) => {
      child.once('exit', () => done());
      child.kill('SIGKILL');
    });
  await start();
  if (password !== null) await firstPassword(`bolt://127.0.0.1:${bolt}`, password);
  return {
    uri: `bolt://127.0.0.1:${bolt}`,
    http: `http://127.0.0.1:${http}`,
    kill,
    start,
    stop: async () => {
      await kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A new server has the password `neo4j`, which must be changed before anything else. */
async function firstPassword(uri, password) {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'));
  try {
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $old TO $new',
      { old: 'neo4j', new: password },
      { database: 'system' },
    );
  } finally {
    await driver.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startNeo4j();
  if (server === null) {
    console.error(
      'Neither Docker nor Java with Maven is here: install one of them, or set NEO4J_URI to a server of your own.',
    );
    process.exit(1);
  }
  console.log(
    `Neo4j ${VERSION}\n  store    ${server.uri}\n  browser  ${server.http}/browser/\nStop it with Ctrl+C.`,
  );
  process.once('SIGINT', () => void server.stop().then(() => process.exit(0)));
}
