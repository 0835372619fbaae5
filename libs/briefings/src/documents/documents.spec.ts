import { describe, expect, it } from '@jest/globals';
import type { BriefingContent } from '../content/briefing-content.js';
import { composeBriefing } from '../content/compose-briefing.js';
import { caseRecord, found, material, need } from '../content/material.fixture.js';
import { TEXTS, type BriefingLanguage } from '../texts/index.js';
import { docxDocument } from './docx-document.js';
import { htmlDocument } from './html-document.js';
import { pdfDocument } from './pdf-document.js';
import { showable } from './pdf-font.js';

const HOSTILE = `<img src=x onerror=alert(1)>"'&amp; </style><script>alert(1)</script> \u202e\u0000 {{title}} \ud800`;

const contentOf = (title: string, language: BriefingLanguage = 'en'): BriefingContent =>
  composeBriefing(
    material({
      need: need({ title, buyer: title }),
      cases: [found(caseRecord({ title, results: title, sourceUrl: 'javascript:alert(1)' }))],
    }),
    { language, version: 1, algorithm: 'a', preparedAt: new Date(0), address: null },
  );

describe('the documents', () => {
  it('are made of whatever texts there are, and run nothing', async () => {
    const content = contentOf(HOSTILE);
    const html = htmlDocument(content);

    expect(html.match(/<script|<img|javascript:[^<]*"|<\/style>/gi)).toEqual(['</style>']);
    expect(html).toContain('Source: javascript:alert(1)');
    expect((await docxDocument(content)).length).toBeGreaterThan(5_000);
    const pdf = Buffer.from(await pdfDocument(content)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).not.toMatch(/\/URI \((?!https:\/\/example\.org\/remindable)|\/JavaScript|\/Launch/);
  });

  it('link footnotes both ways in the page', () => {
    const html = htmlDocument(contentOf('Patients miss appointments'));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(targets));
    expect(targets.filter((id) => id.startsWith('ref-')).length).toBe(
      ids.filter((id) => id.startsWith('note-')).length,
    );
  });

  it('are the same for the same content', async () => {
    const content = contentOf('Patients miss appointments', 'lv');

    expect(htmlDocument(content)).toBe(htmlDocument(content));
    expect(await pdfDocument(content)).toEqual(await pdfDocument(content));
  });
});

describe('the font of the PDF', () => {
  it.each([
    'Ąžuolynės įstaigų ėjimas',
    'Țară, școală',
    'Ελληνικά με τόνους ΐΰ',
    'Größe naïve Ł € “…” – ½',
    'Українська',
  ])('shows %s', (text) => {
    expect(showable(text, '[?]')).toEqual({ text, isWhole: true });
  });

  it.each(Object.entries(TEXTS))(
    'shows all words of briefings in %s, with their numbers and dates',
    (language, texts) => {
      const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(
        1_234_567.8,
      );
      const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(0));

      expect(showable(JSON.stringify(texts) + money + date, '[?]').isWhole).toBe(true);
    },
  );

  it('says where words of other scripts stood, once for each run of them', () => {
    expect(showable('患者 が 来ない: the clinic', '[?]')).toEqual({
      text: '[?] : the clinic',
      isWhole: false,
    });
    expect(showable('مرحبا بالعالم and 👋', '[?]')).toEqual({ text: '[?] and [?]', isWhole: false });
    expect(showable('नमस्ते', '[?]').text).toBe('[?]');
  });
});
