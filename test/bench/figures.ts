export interface Figure {
  name: string;
  unit: 'ms' | 's' | 'MB' | '/s';
  /** Null where the system does not tell. */
  product: number | null;
  miniSearch?: number;
  /** Product over MiniSearch. */
  ratio?: number;
  wanted?: Wanted;
}

export interface Wanted {
  text: string;
  met: boolean;
}

export interface SizeReport {
  documents: number;
  figures: Figure[];
}

export interface FigureOptions {
  miniSearch?: number;
  /** Judges the product's value, or its ratio to MiniSearch's (NaN without one). */
  wanted?: (measured: { value: number; ratio: number }) => Wanted;
}

export const MB = 1_000_000;

export function figure(
  name: string,
  unit: Figure['unit'],
  product: number | null,
  { miniSearch, wanted }: FigureOptions = {},
): Figure {
  const ratio = product !== null && miniSearch ? product / miniSearch : undefined;
  return {
    name,
    unit,
    product,
    ...(miniSearch !== undefined && { miniSearch }),
    ...(ratio !== undefined && { ratio }),
    ...(wanted && product !== null && { wanted: wanted({ value: product, ratio: ratio ?? NaN }) }),
  };
}

const HEADINGS = ['', 'PPI Atlas', 'MiniSearch', 'ratio', 'wanted', ''];

/** The figures of one size, in columns. */
export function formatReport({ documents, figures }: SizeReport): string {
  const rows = figures.map(({ name, unit, product, miniSearch, ratio, wanted }) => [
    name,
    withUnit(product, unit),
    miniSearch === undefined ? '' : withUnit(miniSearch, unit),
    ratio === undefined ? '' : ratio.toPrecision(2),
    wanted?.text ?? '',
    wanted === undefined ? '' : wanted.met ? 'met' : 'NOT MET',
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(...[HEADINGS, ...rows].map((row) => row[column]!.length), heading.length),
  );
  const isText = (column: number): boolean => column === 0 || column >= 4;
  const lineOf = (cells: string[]): string =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [`${documents.toLocaleString('en')} documents`, lineOf(HEADINGS), ...rows.map(lineOf), ''].join(
    '\n',
  );
}

function withUnit(value: number | null, unit: Figure['unit']): string {
  if (value === null) return 'not known';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
