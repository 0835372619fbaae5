import { intervalOf, type Estimate } from './figures.js';

export function makeFigureFormat(locale: string) {
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const milliseconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' });
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const decimal = (value: number) => two.format(value);
  return {
    decimal,
    share: (value: number) => percent.format(value),
    milliseconds: (value: number) => milliseconds.format(value),
    days: (value: number) => days.format(value),
    moment: (iso: string) => moments.format(new Date(iso)),
    /** A mean, with its interval in brackets where it has one. */
    estimate: (estimate: Estimate, write: (value: number) => string = decimal) => {
      const interval = intervalOf(estimate);
      return write(estimate.mean) + (interval ? ` (${write(interval[0])}–${write(interval[1])})` : '');
    },
  };
}
