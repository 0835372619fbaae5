import { MultiBar, Presets, type SingleBar } from 'cli-progress';

/** Shows long steps: bars on a terminal, a plain line now and then elsewhere. All of it goes to standard error. */
export class Progress {
  private readonly onTerminal = process.stderr.isTTY === true;
  private bars: MultiBar | null = null;

  say(message: string): void {
    this.end();
    process.stderr.write(`${message}\n`);
  }

  /** A step that counts; `total` may be unknown. */
  step(label: string, total?: number): { update(done: number): void; end(): void } {
    return this.onTerminal && total !== undefined && total > 0
      ? this.bar(label, total)
      : plainStep(label, total);
  }

  end(): void {
    this.bars?.stop();
    this.bars = null;
  }

  private bar(label: string, total: number): { update(done: number): void; end(): void } {
    this.bars ??= new MultiBar(
      {
        format: '{label} {bar} {value}/{total}',
        hideCursor: true,
        clearOnComplete: false,
        stream: process.stderr,
      },
      Presets.shades_classic,
    );
    const bar: SingleBar = this.bars.create(total, 0, { label });
    return {
      update: (done) => bar.update(Math.min(done, total)),
      end: () => {
        bar.update(total);
        this.end();
      },
    };
  }
}

const LINE_EVERY_MS = 2_000;

function plainStep(label: string, total?: number): { update(done: number): void; end(): void } {
  let last = 0;
  let saidAt = Date.now();
  const say = (): void => {
    process.stderr.write(`${label}: ${last}${total === undefined ? '' : ` of ${total}`}\n`);
    saidAt = Date.now();
  };
  return {
    update: (done) => {
      last = done;
      if (Date.now() - saidAt >= LINE_EVERY_MS) say();
    },
    end: say,
  };
}
