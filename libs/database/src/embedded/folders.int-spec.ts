import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type Account, runningAsRoot } from './account.js';
import {
  Installation,
  makeFolder,
  ordinaryAccount,
  ownerOf,
  type ProductProcess,
} from './installation.fixture.js';

jest.setTimeout(60_000); // several server starts, on a machine that may be busy

/*
 * As root every case is what its name says. An ordinary user cannot become someone else and is not locked
 * out by mode 0700: there the same starts must work, with everything inside the data folder.
 */
let installation: Installation;
let ordinary: Account;
let folder: string;
let dataDir: string;
let started: ProductProcess[];

beforeAll(async () => {
  installation = await Installation.make();
  ordinary = await ordinaryAccount();
});

afterAll(async () => {
  await installation.remove();
});

beforeEach(async () => {
  folder = await makeFolder('ppi-folders-');
  dataDir = join(folder, 'data');
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((product) => product.stop()));
  await rm(folder, { recursive: true, force: true });
});

interface Start {
  from?: Installation;
  dataDir?: string;
  account?: Account;
}

function launch({ from = installation, dataDir: data = dataDir, account }: Start): ProductProcess {
  const product = from.start(data, account);
  started.push(product);
  return product;
}

async function start(options: Start = {}): Promise<{ product: ProductProcess; url: string }> {
  const product = launch(options);
  return { product, url: (await product.said('url')).url };
}

const refusal = (options: Start = {}): Promise<{ code: string; message: string }> =>
  launch(options).said('code');

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A data folder whose database lives elsewhere, as root makes it; its address is in the pointer file. */
async function dataFolderPointingTo(home: string): Promise<void> {
  await mkdir(dataDir);
  await mkdir(home);
  await writeFile(join(home, 'data-folder'), dataDir);
  await writeFile(join(dataDir, 'postgres-location'), home);
}

describe('a checkout that only its owner may enter', () => {
  let closed: Installation;

  beforeEach(async () => {
    closed = await Installation.make();
    dataDir = join(closed.root, 'data');
    await chmod(closed.root, 0o700);
  });

  afterEach(async () => {
    await closed.remove();
  });

  it('works: root puts programs and database where the account of Postgres can go, and finds them again', async () => {
    const first = await start({ from: closed });
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.product.stop();

    const home = runningAsRoot()
      ? await readFile(join(dataDir, 'postgres-location'), 'utf8')
      : join(dataDir, 'postgres');
    expect(home.startsWith(runningAsRoot() ? closed.systemFolder : dataDir)).toBe(true);
    expect(await readdir(home)).toContain('cluster');
    expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600);
    const copies = (await readdir(closed.systemFolder)).filter((name) =>
      name.startsWith('postgres-binaries-'),
    );
    expect(copies).toHaveLength(runningAsRoot() ? 1 : 0);

    await chmod(closed.root, 0o755); // reachable now, but the database stays where it is
    const second = await start({ from: closed });
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('goes to exactly one of several first starts at the same moment', async () => {
    const rivals = [launch({ from: closed }), launch({ from: closed })];
    const first = await Promise.all(
      rivals.map((rival) => Promise.any([rival.said('url'), rival.said('code')])),
    );
    expect(first.map((message) => ('code' in message ? message.code : 'started')).sort()).toEqual([
      'EMBEDDED_POSTGRES_IN_USE',
      'started',
    ]);
  });
});

describe('an ordinary account', () => {
  beforeEach(async () => {
    await mkdir(dataDir);
    await chown(dataDir, ordinary.uid, ordinary.gid);
  });

  it('runs Postgres as itself, with everything in its data folder closed to others', async () => {
    const { product, url } = await start({ account: ordinary });
    expect(await ownerOf(join(dataDir, 'postgres/cluster'))).toEqual(ordinary);
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o077).toBe(0);
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await product.stop();

    // When root starts it in between, Postgres still runs as that account, which can go on afterwards.
    const asRoot = await start();
    expect(await query(asRoot.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await asRoot.product.stop();
    const again = await start({ account: ordinary });
    expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is refused the database of another account, and told whose it is', async () => {
    if (runningAsRoot()) {
      await (await start()).product.stop();
    } else {
      await mkdir(join(dataDir, 'postgres'));
      await symlink('/', join(dataDir, 'postgres/cluster')); // belongs to root
    }
    expect(await refusal({ account: ordinary })).toMatchObject({
      code: 'EMBEDDED_POSTGRES_FOLDER_UNUSABLE',
      message: expect.stringMatching(/belongs to the account with number \d+.*DATA_DIR/),
    });
  });

  it('is refused a folder that it may not write to, and told what to do', async () => {
    await chmod(folder, 0o555);
    expect(await refusal({ account: ordinary, dataDir: join(folder, 'new') })).toMatchObject({
      code: 'EMBEDDED_POSTGRES_FOLDER_UNUSABLE',
      message: expect.stringContaining('set DATA_DIR to another folder'),
    });
    await chmod(folder, 0o755);
  });
});

describe('the npm package, when its postinstall script did not run,', () => {
  let unfinished: Installation;
  const libraries = (): string => join(unfinished.platformPackage, 'native/lib');

  beforeEach(async () => {
    unfinished = await Installation.make();
    for (const entry of await readdir(libraries(), { withFileTypes: true })) {
      if (entry.isSymbolicLink()) await rm(join(libraries(), entry.name));
    }
    await chmod(join(unfinished.platformPackage, 'native/bin/postgres'), 0o644);
  });

  afterEach(async () => {
    await unfinished.remove();
  });

  it('is repaired in place by someone who may', async () => {
    const { url } = await start({ from: unfinished });
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    if (process.platform === 'linux') expect(await readdir(libraries())).toContain('libpq.so.5');
  });

  it('is copied into the data folder by someone who may not', async () => {
    await mkdir(dataDir);
    await chown(dataDir, ordinary.uid, ordinary.gid);
    await chmod(libraries(), 0o555);
    const { url } = await start({ from: unfinished, account: ordinary });
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await chmod(libraries(), 0o755);
  });

  it('is named when it is missing altogether', async () => {
    await rm(unfinished.platformPackage, { recursive: true });
    expect(await refusal({ from: unfinished })).toMatchObject({
      code: 'EMBEDDED_POSTGRES_BINARIES_UNUSABLE',
      message: expect.stringMatching(/@embedded-postgres\/.* is not installed\. .*DATABASE_URL/),
    });
  });
});

describe('a data folder whose database lives elsewhere', () => {
  it('finds it after having been moved', async () => {
    await dataFolderPointingTo(join(folder, 'home'));
    const before = await start();
    await query(before.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await before.product.stop();
    await rename(dataDir, join(folder, 'moved'));
    const after = await start({ dataDir: join(folder, 'moved') });
    expect(await query(after.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is not copied together with it: the copy is told that it would share the database', async () => {
    await dataFolderPointingTo(join(folder, 'home'));
    await cp(dataDir, join(folder, 'copy'), { recursive: true });
    expect(await refusal({ dataDir: join(folder, 'copy') })).toMatchObject({
      code: 'EMBEDDED_POSTGRES_FOLDER_UNUSABLE',
      message: expect.stringMatching(/is a copy of .*Delete .*postgres-location/),
    });
  });

  it('says so when it is gone, and does not start with an empty one', async () => {
    await dataFolderPointingTo(join(folder, 'home'));
    await rm(join(folder, 'home'), { recursive: true });
    expect(await refusal()).toMatchObject({
      code: 'EMBEDDED_POSTGRES_FOLDER_UNUSABLE',
      message: expect.stringMatching(/does not exist\. Restore/),
    });
  });
});
