import { makeFolder, Program, removeFolder } from '../../e2e/harness/program.js';

export const TOKEN = 'the-token-of-the-browser-tests';
const READY = /ready at (http:\/\/\S+) /;
const WITHIN_MS = 180_000;

/** `npm start` with the shipped corpus, on a port and in a folder of its own. */
export class Product {
  private constructor(
    private readonly folder: string,
    private program: Program,
    readonly url: string,
  ) {}

  static async start(): Promise<Product> {
    const folder = await makeFolder();
    const program = Program.start(['start'], folder, SETTINGS);
    try {
      return new Product(folder, program, (await program.says(READY, WITHIN_MS))[1]!);
    } catch (error) {
      await end(program);
      await removeFolder(folder);
      throw error;
    }
  }

  /** As a crash or a pulled plug would. */
  async kill(): Promise<void> {
    await end(this.program);
  }

  /** On the same data and port. */
  async startAgain(): Promise<void> {
    this.program = Program.start(['start'], this.folder, { ...SETTINGS, PORT: new URL(this.url).port });
    await this.program.says(READY, WITHIN_MS);
  }

  async remove(): Promise<void> {
    await end(this.program);
    await removeFolder(this.folder);
  }
}

const SETTINGS = {
  ADMIN_TOKEN: TOKEN,
  // The tests are one address.
  RATE_LIMIT_PER_MINUTE: '0',
  PREVIEW_LIMIT_PER_MINUTE: '0',
  // Measuring takes the processor that the tests need.
  QUALITY_INTERVAL_MINUTES: '0',
};

async function end(program: Program): Promise<void> {
  program.kill('SIGKILL');
  await program.exited();
}

/** Runs on the product at TEST_ATLAS_URL, else on one that is started for it. */
export async function withProduct(use: (url: string) => Promise<void>): Promise<void> {
  if (process.env.TEST_ATLAS_URL) return use(process.env.TEST_ATLAS_URL);
  const product = await Product.start();
  try {
    await use(product.url);
  } finally {
    await product.remove();
  }
}
