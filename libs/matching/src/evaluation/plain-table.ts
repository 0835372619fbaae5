import type { Estimate } from './bootstrap.js';

/** A mean with its interval where it has one; differences with their sign. */
export function writeEstimate({ mean, low, high }: Estimate, isDifference = false): string {
  const write = isDifference ? writeSigned : (value: number): string => value.toFixed(3);
  return low === null || high === null ? write(mean) : `${write(mean)} [${write(low)}, ${write(high)}]`;
}

export function writeSigned(value: number): string {
  const text = Math.abs(value).toFixed(3);
  return text === '0.000' ? text : `${value < 0 ? '-' : '+'}${text}`;
}

/** Rows of cells as lines of columns as wide as their widest cell. */
export function aligned(rows: readonly string[][]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    widths
      .map((width, column) => (row[column] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
}
