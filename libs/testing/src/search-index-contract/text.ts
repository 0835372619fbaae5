import { describe, expect, it } from '@jest/globals';
import { COLLECTION, idsOf, type SearchIndexHarness } from './harness.js';

/** What words find, in which order. */
export function describeText(harness: SearchIndexHarness): void {
  const { given, search, found } = harness;

  describe('text', () => {
    it('finds documents with any of the words, those with more of them first', async () => {
      await given(
        { id: 'one', title: 'Patient transport by night' },
        { id: 'both', title: 'Patient appointments by telephone' },
        { id: 'none', title: 'Street lighting' },
      );
      const page = await search('patient appointments ');
      expect(idsOf(page)).toEqual(['both', 'one']);
      expect(page.total).toBe(2);
    });

    it.each([
      'title',
      'summary',
      'problem',
      'solution',
      'results',
      'lessons',
      'keywords',
      'technologies',
      'organisations',
    ] as const)('searches %s', async (field) => {
      const isList = field === 'keywords' || field === 'technologies' || field === 'organisations';
      await given(
        { id: 'case', [field]: isList ? ['first', 'Biogas plant'] : 'Biogas plant' },
        { id: 'other' },
      );
      const { hits } = await search('biogas ');
      expect(hits.map((hit) => hit.document.id)).toEqual(['case']);
      expect(hits[0]!.highlights).toEqual([{ field, item: isList ? 1 : 0, spans: [{ start: 0, end: 6 }] }]);
    });

    it('ranks a word in the title above the same word in the lessons', async () => {
      await given(
        { id: 'a-lessons', title: 'Drones', lessons: 'Ferries' },
        { id: 'b-title', title: 'Ferries', lessons: 'Drones' },
      );
      expect(await found('ferries')).toEqual(['b-title', 'a-lessons']);
    });

    it('breaks ties by id', async () => {
      await given(
        { id: 'c', title: 'Ferries' },
        { id: 'a', title: 'Ferries' },
        { id: 'b', title: 'Ferries' },
      );
      expect(await found('ferries')).toEqual(['a', 'b', 'c']);
      expect(await found('')).toEqual(['a', 'b', 'c']);
    });

    it.each([
      ['en', 'Hospitals procuring innovations', 'hospital innovation'],
      ['lt', 'Ligoninių viešieji pirkimai', 'ligoninė pirkimas'],
      ['es', 'Contrataciones de hospitales', 'contratación hospital'],
      ['fi', 'Sairaaloiden hankinnat', 'hankinta'],
      ['ro', 'Achiziții pentru spitale', 'achiziție spitalelor'],
      ['el', 'Προμήθειες νοσοκομείων', 'προμήθεια νοσοκομείο'],
      ['lv', 'Slimnīcu iepirkumi', 'slimnīca iepirkums'],
      ['pt', 'Contratações de hospitais', 'contratação'],
    ])('finds other forms of a word in %s', async (language, title, text) => {
      await given({ id: 'case', language, title }, { id: 'other', language, title: '2021' });
      expect(await found(`${text} `)).toEqual(['case']);
    });

    it.each([
      ['lt', 'Šiaulių ligoninė', 'siauliu ligonine'],
      ['es', 'Contratación pública', 'contratacion publica'],
      ['fi', 'Jyväskylän kaupunki', 'jyvaskylan'],
      ['ro', 'Achiziții în sănătate', 'achizitii sanatate'],
      ['el', 'Προμήθεια νοσοκομείου', 'προμηθεια νοσοκομειου'],
      ['lv', 'Slimnīcas iepirkums', 'slimnicas'],
      ['pt', 'Inovação em saúde', 'inovacao saude'],
      ['pl', 'Zamówienia w Łodzi', 'zamowienia lodzi'],
      [null, 'Straßenbahn für Malmö', 'strassenbahn malmo'],
    ])('finds words typed without their accents (%s)', async (language, title, text) => {
      await given({ id: 'case', language, title }, { id: 'other', language, title: '2021' });
      expect(await found(`${text} `)).toEqual(['case']);
      expect(await found(`${title.toUpperCase()} `)).toEqual(['case']);
    });

    it('finds documents in several languages with one query', async () => {
      await given(
        { id: 'english', language: 'en', title: 'Telemedicine for hospitals' },
        { id: 'spanish', language: 'es', title: 'Telemedicina en hospitales' },
        { id: 'finnish', language: 'fi', title: 'Sairaalat' },
      );
      expect((await found('hospital ')).sort()).toEqual(['english', 'spanish']);
    });

    it.each(['COVID-19 ', 'covid19 ', 'covid 19 ', 'Covid‑19 '])('finds COVID-19 as %j', async (text) => {
      await given({ id: 'case', title: 'Purchases during COVID-19' }, { id: 'other', title: 'Trams' });
      expect(await found(text)).toEqual(['case']);
    });

    it('finds words inside text of a script without spaces', async () => {
      await given({ id: 'case', language: 'ja', title: '公共調達の革新' }, { id: 'other', title: 'Trams' });
      expect(await found('調達 ')).toEqual(['case']);
    });

    it('takes the last word as a beginning while it is being typed', async () => {
      await given({ id: 'case', title: 'Autonomous ferries' }, { id: 'other', title: 'Trams' });
      expect(await found('autonomous fer')).toEqual(['case']);
      expect(await found('fer')).toEqual(['case']);
    });

    it('puts a whole word above a word that only begins with it', async () => {
      await given({ id: 'a', title: 'Watershed maps' }, { id: 'b', title: 'Water maps' });
      expect(await found('water')).toEqual(['b', 'a']);
    });

    it.each([
      ['one letter too many', 'hospittal '],
      ['one letter missing', 'hosptal '],
      ['one letter wrong', 'hospitel '],
      ['two letters swapped', 'hopsital '],
    ])('forgives a typing error: %s', async (_, text) => {
      await given({ id: 'case', title: 'A hospital' }, { id: 'other', title: 'Trams' });
      expect(await found(text)).toEqual(['case']);
    });

    it('does not go far for a word that it does not know', async () => {
      await given({ id: 'case', title: 'A hospital' });
      expect(await search('helicopter ')).toMatchObject({ hits: [], total: 0 });
    });

    it('reads text as words only, never as a query language', async () => {
      await given({ id: 'case', title: 'Ferries' }, { id: 'other', title: 'Trams' });
      expect(await found('"ferries" ')).toEqual(['case']);
      expect((await found('ferries -trams ')).sort()).toEqual(['case', 'other']);
      expect(await found("ferries') OR 1=1; DROP TABLE x -- ")).toEqual(['case']);
    });

    it.each([
      ['punctuation', '?!… *** ((( "'],
      ['control characters', '\u0000\u0007\u001b[31m'],
      ['a lone surrogate', '\ud800 \udfff'],
      ['a word without end', 'x'.repeat(50_000)],
      ['a mountain of accents', `e${'\u0301'.repeat(50_000)}`],
      ['very many words', 'ferries '.repeat(5_000)],
      ['emoji', '🚑🚑🚑'],
      ['right-to-left text', 'مشتريات عامة'],
    ])('lives through %s', async (_, text) => {
      await given({ id: 'case', title: 'Ferries' });
      await given({ id: 'odd', title: text.slice(0, 5_000), summary: text.slice(0, 20_000) });
      const page = await search(text);
      expect(page.total).toBeGreaterThanOrEqual(page.hits.length);
      expect(await found('ferries')).toContain('case');
      await harness.index.delete(COLLECTION, ['odd']);
      expect(await found('')).toEqual(['case']);
    });
  });
}
