// Builds the page into files that the assembly carries: node build.mjs FOLDER. Works in FOLDER alone, one process at a time.
// What stands in the way goes to FOLDER/missing.txt as one sentence, which the gateway shows in place of the page.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const source = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const work = join(target, 'work');
const stamp = join(target, 'built.stamp');
const lock = join(target, 'lock');
const patience = 5 * 60_000;
const minNode = [20, 19];

mkdirSync(target, { recursive: true });
await takeLock();
try {
  process.exitCode = isCurrent() ? 0 : build();
} finally {
  rmSync(lock, { force: true });
}

// The lock has the id of the process that holds it: a build that was stopped half-way leaves it behind, and nobody waits for the dead.
async function takeLock() {
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }

    if (isHeld()) await wait(200);
    else rmSync(lock, { force: true });
  }
}

function isHeld() {
  try {
    const { mtimeMs } = statSync(lock);
    const holder = Number(readFileSync(lock, 'utf8'));

    // Empty for the moment between its making and its writing.
    if (!holder) return Date.now() - mtimeMs < 1000;
    process.kill(holder, 0);
    return Date.now() - mtimeMs < 3 * patience;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isCurrent() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return filesIn(source).every(file => statSync(file).mtimeMs <= built);
}

function build() {
  rmSync(stamp, { force: true });
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < minNode[0] || (major === minNode[0] && minor < minNode[1])) return miss(`Node.js ${process.versions.node} is older than ${minNode.join('.')}`);
  copySources();
  if (!install()) return miss('npm ci failed, so the packages of the page are not there; the output of the build says why');
  if (!run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--outDir', join('..', 'dist'), '--emptyOutDir']))
    return miss('vite build failed; the output of the build says why');
  pack(join(target, 'dist'), join(target, 'files'));
  rmSync(join(target, 'missing.txt'), { force: true });
  writeFileSync(stamp, '');
  return 0;
}

function copySources() {
  mkdirSync(work, { recursive: true });
  for (const old of readdirSync(work).filter(name => name !== 'node_modules')) rmSync(join(work, old), { recursive: true });
  cpSync(source, work, { recursive: true, filter: path => basename(path) !== 'node_modules' });
}

// A lock file that was installed before is not installed again.
function install() {
  const wanted = readFileSync(join(work, 'package-lock.json'), 'utf8');
  const mark = join(work, 'node_modules', '.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return true;
  if (!run('npm', ['ci', '--loglevel=error'])) return false;
  writeFileSync(mark, wanted);
  return true;
}

function run(command, args) {
  const isScript = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: work, stdio: 'inherit', shell: isScript, timeout: patience });
  if (error) console.log(`${command}: ${error.message}`);
  return status === 0;
}

/** Packed once, here: what shrinks gets the ending .br. */
function pack(from, to) {
  rmSync(to, { recursive: true, force: true });
  for (const file of filesIn(from)) {
    const bytes = readFileSync(file);
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    const isSmaller = packed.length < bytes.length * 0.9;
    const path = join(to, file.slice(from.length + 1) + (isSmaller ? '.br' : ''));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, isSmaller ? packed : bytes);
  }
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap(entry => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function miss(sentence) {
  writeFileSync(join(target, 'missing.txt'), sentence);
  return 1;
}
