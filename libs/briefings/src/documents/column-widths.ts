/** Of a page of A4 between margins of 50 points. */
const TEXT_WIDTH = 495;

/** Of the columns after the first, in points, by the number of columns. */
const WIDTHS: Record<number, number[]> = { 2: [230], 3: [110, 110], 6: [66, 60, 84, 82, 82] };

/** Widths of a table's columns in points; the first, which names what its row is about, has what the others leave. */
export function columnWidths(count: number): number[] {
  const others = WIDTHS[count] ?? Array.from({ length: count - 1 }, () => TEXT_WIDTH / count);
  return [TEXT_WIDTH - others.reduce((sum, width) => sum + width, 0), ...others];
}
