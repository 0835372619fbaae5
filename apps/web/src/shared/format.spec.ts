import { describe, expect, it } from '@jest/globals';
import { makeFormat } from './format.js';

describe('what people read', () => {
  it.each([
    ['en', '€5,300,000', 'Lithuania', 'English'],
    ['lt', '5 300 000 €', 'Lietuva', 'anglų'],
    ['el', '5.300.000 €', 'Λιθουανία', 'Αγγλικά'],
  ])('is written in the language of the interface: %s', (language, money, country, name) => {
    const format = makeFormat(language, '');

    expect(format.money(5_300_000).replace(/\s/g, ' ')).toBe(money);
    expect(format.moneyRange(0, 5_300_000)).toMatch(/^\D*0\D+5\D300\D000\D*$/);
    expect(format.country('LT')).toBe(country);
    expect(format.language('en')).toBe(name);
  });

  it.each([
    [null, null, null],
    [2019, null, '2019'],
    [null, 2020, '2020'],
    [2019, 2019, '2019'],
    [2019, 2021, '2019–2021'],
  ])('says the years %s to %s as %s', (from, to, text) => {
    expect(makeFormat('en', '').years(from, to)).toBe(text);
  });

  it('names several countries and shows what is no code as it is', () => {
    const format = makeFormat('en', 'Several European countries');

    expect(format.country('EU')).toBe('Several European countries');
    expect(format.country('<b>')).toBe('<b>');
    expect(format.language('klingon')).toBe('klingon');
  });
});
