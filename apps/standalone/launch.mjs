/**
 * What every npm script of the README goes through, so that each works on a machine with nothing but Node and npm:
 * installs what is missing, builds what is stale, then runs the program asked for. Plain JavaScript without
 * dependencies, because it runs before there are any.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19, 0];
const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const say = (message) => process.stderr.write(`${message}\n`);

function checkNode() {
  const version = process.versions.node.split('.').map(Number);
  const difference = OLDEST_NODE.map((part, index) => version[index] - part).find((part) => part !== 0) ?? 0;
  if (difference < 0)
    fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Is every package of package-lock.json installed in its version? Packages for other systems may be absent. */
function isInstalled() {
  const installedLock = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing packages (once; about a minute) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

const SOURCES = ['apps', 'libs', 'test/bench'];
const BUILD_FILES = [
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  '.config/tsconfig.build.json',
];

function sourceDigest() {
  const hash = createHash('sha256');
  const files = SOURCES.filter((folder) => existsSync(inRoot(folder))).flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true })
      .map((path) => join(folder, path))
      .filter((path) => /\.(?:tsx?|json|css|html|svg)$/.test(path) && !path.endsWith('spec.ts')),
  );
  for (const path of [...BUILD_FILES, ...files.sort()]) hash.update(path).update(readFileSync(inRoot(path)));
  return hash.digest('hex');
}

function ensureBuilt() {
  const marker = inRoot('dist/.source-digest');
  const digest = sourceDigest();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === digest) return;
  say('Building …');
  // Beside the old build and then in its place, so that two starts at once do not build into each other.
  const built = inRoot(`dist.${process.pid}`);
  const project = inRoot('.config/tsconfig.build.json');
  const tsc = inRoot('node_modules/typescript/bin/tsc');
  run(process.execPath, [
    tsc,
    '-p',
    project,
    '--outDir',
    built,
    '--tsBuildInfoFile',
    join(built, '.tsbuildinfo'),
  ]);
  const vite = inRoot('node_modules/vite/bin/vite.js');
  const web = ['-c', inRoot('apps/web/vite.config.ts'), '--outDir', join(built, 'web'), '--logLevel', 'warn'];
  run(process.execPath, [vite, 'build', ...web]);
  writeFileSync(join(built, '.source-digest'), digest);
  rmSync(inRoot('dist'), { recursive: true, force: true });
  renameSync(built, inRoot('dist'));
}

function run(command, args, output = 2) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', output, 2],
    shell: process.platform === 'win32',
  });
  if (error) fail(`${command} could not be run: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(' ')} failed; what it says stands above.`);
}

function fail(message) {
  say(message);
  process.exit(1);
}

/** In this same process, so that signals reach the program itself. */
function load(program) {
  stopWithParent();
  return import(pathToFileURL(inRoot('dist', program)).href);
}

/** npm runs us through a shell that passes no signals on: when that is ended, we end as asked to. */
function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

function runJest(config, args) {
  const jest = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '-c', config, ...args],
    { cwd: root, stdio: 'inherit' },
  );
  process.on('SIGINT', () => undefined); // Jest has it too and ends by itself
  jest.on('exit', (code) => process.exit(code ?? 1));
}

/** A program that drives a browser, which the build leaves out. */
function runSource(source) {
  const loader = pathToFileURL(inRoot('libs/testing/src/typescript-loader.mjs')).href;
  run(process.execPath, ['--no-warnings', '--import', loader, inRoot(source)], 'inherit');
}

const PROGRAMS = {
  start: () => load('apps/standalone/src/main.js'),
  cli: () => load('apps/cli/src/main.js'),
  bench: () =>
    process.argv.includes('--browser') ? runSource('test/browser/bench.ts') : load('test/bench/main.js'),
  screenshots: () => runSource('test/browser/screenshots.ts'),
  test: () => runJest('test/jest.config.mjs', process.argv.slice(3)),
  'test:browser': () => runJest('test/jest.browser.config.mjs', process.argv.slice(3)),
  'test:services': () => runJest('test/jest.services.config.mjs', process.argv.slice(3)),
};

const program = PROGRAMS[process.argv[2]];
if (!program) fail(`Say what to run: ${Object.keys(PROGRAMS).join(', ')}.`);
checkNode();
ensureInstalled();
ensureBuilt();
await program();
