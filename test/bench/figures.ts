export interface Figure {
  name: string;
  unit: 'ms' | 's' | 'MB' | '/s';
  /** Null where the system does not tell. */
  product: number | null;
  /** Of what is measured beside the product. */
  other?: number;
  /** Product over the other. */
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
  other?: number;
  /** Judges the product's value, or its ratio to the other's (NaN without one). */
  wanted?: (measured: { value: number; ratio: number }) => Wanted;
}

export const MB = 1_000_000;

export function figure(
  name: string,
  unit: Figure['unit'],
  product: number | null,
  { other, wanted }: FigureOptions = {},
): Figure {
  const ratio = product !== null && other ? product / other : undefined;
  return {
    name,
    unit,
    product,
    ...(other !== undefined && { other }),
    ...(ratio !== undefined && { ratio }),
    ...(wanted && product !== null && { wanted: wanted({ value: product, ratio: ratio ?? NaN }) }),
  };
}

/** The figures of one size in columns, beside those of the `other` system. */
export function formatReport({ documents, figures }: SizeReport, other: string): string {
  const headings = ['', 'PPI Atlas', other, 'ratio', 'wanted', ''];
  const rows = figures.map(({ name, unit, product, other: beside, ratio, wanted }) => [
    name,
    withUnit(product, unit),
    beside === undefined ? '' : withUnit(beside, unit),
    ratio === undefined ? '' : ratio.toPrecision(2),
    wanted?.text ?? '',
    wanted === undefined ? '' : wanted.met ? 'met' : 'NOT MET',
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(...[headings, ...rows].map((row) => row[column]!.length), heading.length),
  );
  const isText = (column: number): boolean => column === 0 || column >= 4;
  const lineOf = (cells: string[]): string =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [`${documents.toLocaleString('en')} documents`, lineOf(headings), ...rows.map(lineOf), ''].join(
    '\n',
  );
}

function withUnit(value: number | null, unit: Figure['unit']): string {
  if (value === null) return 'not known';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
