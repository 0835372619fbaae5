const LOCALE = 'en';
const two = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const moments = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' });

export const decimal = (value) => two.format(value);
export const share = (value) => percent.format(value);
export const moment = (iso) => moments.format(new Date(iso));

/** A mean with its interval in brackets where it has one. */
export function estimate({ mean, low, high }, write = decimal) {
  return low === null || high === null ? write(mean) : `${write(mean)} (${write(low)} to ${write(high)})`;
}
