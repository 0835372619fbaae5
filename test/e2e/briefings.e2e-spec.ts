import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BRIEFING_LANGUAGES, TEXTS } from '#briefings';
import { API, Atlas } from './harness/atlas.js';
import { notesInDocx, notesInHtml, notesInPdf } from './harness/documents.js';
import { expectProblem } from './harness/problems.js';
import { challenge, knowledgeItem, supplier } from './harness/records.js';
import { until } from './harness/until.js';
import { unzip } from './harness/unzip.js';

const CASES = [
  {
    id: 'sms-reminders',
    title: 'Text messages against missed appointments',
    problem: 'Patients missed one in ten outpatient appointments.',
    solution: 'Patients confirm or cancel their appointment by text message.',
    results: 'Missed appointments fell by 38 percent within a year.',
    lessons: 'Old phone numbers <script>alert("x")</script> & blanks were the hindrance.',
    sectors: ['health'],
    country: 'LT',
    procedure: 'ppi',
    budgetEur: 110_000,
    yearFrom: 2019,
    sourceUrl: 'https://example.org/sms?a=1&b=2',
    suppliers: ['Remindable'],
  },
  {
    id: 'phone-robot',
    title: 'Ένα ρομπότ τηλεφωνεί στους ασθενείς',
    language: 'el',
    solution: 'Ένα ρομπότ τηλεφωνεί στους ασθενείς για τα ραντεβού τους την προηγούμενη ημέρα. 予約の電話。',
    sectors: ['health'],
    country: 'GR',
    keywords: ['missed appointments', 'outpatient'],
    sourceUrl: 'https://example.org/robot',
  },
];
const SUPPLIER = {
  id: 'remindable',
  name: 'Remindable',
  capabilities: 'Appointment reminders for outpatient clinics by text message and phone.',
  sectors: ['health'],
  references: ['sms-reminders'],
};
const NEED = { sectors: ['health'], country: 'LT', budgetEur: 120_000, language: 'en' };

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start({ PUBLIC_URL: 'https://atlas.example' });
  for (const item of CASES) {
    const { status } = await atlas.editor.post(`${API}/knowledge`).send(knowledgeItem(item));
    expect(status).toBe(201);
  }
  await atlas.editor.post(`${API}/suppliers`).send(supplier(SUPPLIER));
  await atlas.settled();
});
afterAll(() => atlas.stop());

let count = 0;
let id: string;
beforeEach(async () => {
  id = `missed-${(count += 1)}`;
  await atlas.editor.post(`${API}/challenges`).send(challenge({ ...NEED, id }));
});

const start = (language: unknown = 'en', of = id) =>
  atlas.editor.post(`${API}/challenges/${of}/briefings`).send({ language });
const ended = (location: string, by = atlas) =>
  until(
    async () => {
      const { body } = await by.editor.get(location);
      return ['succeeded', 'failed'].includes(body.status) && body;
    },
    { what: 'the briefing to end', withinMs: 50_000 },
  );
const made = async (language = 'en') => {
  const accepted = await start(language);
  expect(accepted.status).toBe(202);
  const location = String(accepted.headers.location);
  return { location, briefing: await ended(location) };
};
const bytesOf = async (location: string, format: string): Promise<Buffer> =>
  (await atlas.visitor.get(`${location}/document.${format}`).buffer(true).parse(toBuffer)).body;
const publish = (status: string, revision: number) =>
  atlas.editor.patch(`${API}/challenges/${id}`).set('If-Match', `"${revision}"`).send({ status });

function toBuffer(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = answer as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}

describe('a briefing', () => {
  it('is accepted at once, made in the background and kept with what it says', async () => {
    const accepted = await start('lt');
    expect(accepted.body).toEqual({ briefingId: expect.any(String), version: 1 });
    expect(accepted.headers.location).toBe(`${API}/briefings/${accepted.body.briefingId}`);

    const briefing = await ended(accepted.headers.location!);
    expect(briefing).toMatchObject({
      ...{ id: accepted.body.briefingId, challengeId: id, challengeRevision: 1, version: 1, language: 'lt' },
      ...{ status: 'succeeded', progress: 100, ofDraft: false, algorithm: expect.any(String) },
    });
    expect(briefing.content.sections.map((section: { id: string }) => section.id)).toEqual([
      ...['need', 'comparison', 'cases', 'procedures', 'budgets', 'lessons', 'suppliers'],
    ]);
    expect(briefing.content.title).toBe('Apžvalga: Patients miss outpatient appointments');
    expect(briefing.content.closing.join(' ')).toContain(`https://atlas.example/briefings/${briefing.id}`);
    const records = briefing.content.footnotes.map((note: { record: { id: string } }) => note.record.id);
    expect(new Set(records)).toEqual(new Set([id, 'sms-reminders', 'phone-robot', 'remindable']));
  });

  it.each(['en', 'el'] as const)('has the same footnotes in each format, in %s', async (language) => {
    const { location, briefing } = await made(language);
    const expected = briefing.content.footnotes.map(({ number }: { number: number }) => number);
    const addresses = [
      ...new Set(
        briefing.content.footnotes.flatMap((note: { sourceUrl: string | null }) => note.sourceUrl ?? []),
      ),
    ].sort();
    const notes = {
      html: notesInHtml((await bytesOf(location, 'html')).toString()),
      docx: notesInDocx(await bytesOf(location, 'docx')),
      pdf: notesInPdf(await bytesOf(location, 'pdf')),
    };

    expect(expected.length).toBeGreaterThan(20);
    for (const found of Object.values(notes)) {
      expect(found).toEqual({ notes: expected, references: expected, addresses });
    }
  });

  it('is served so that browsers show it and nothing else happens', async () => {
    const { location } = await made('lt');
    const html = await atlas.visitor.get(`${location}/document.html`);
    const pdf = await atlas.visitor.get(`${location}/document.pdf`);
    const docx = await atlas.visitor.get(`${location}/document.docx`);

    expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(html.text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; blanks');
    expect(html.text).not.toMatch(/<script|<[^>]+\sstyle=|\son\w+=/i);
    expect(html.text).toContain('<html lang="lt">');
    expect(html.text).toMatch(/<span lang="el">„?Ένα ρομπότ/);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(docx.headers['content-type']).toContain('wordprocessingml.document');
    const names = [html, pdf, docx].map(({ headers }) => decodeURIComponent(headers['content-disposition']!));
    expect(names).toEqual([
      expect.stringMatching(
        /^inline; filename=briefing-missed-\d+-v1\.html; filename\*=UTF-8''Apžvalga Patients.*-v1\.html$/,
      ),
      expect.stringMatching(/^inline; .*-v1\.pdf$/),
      expect.stringMatching(/^attachment; .*-v1\.docx$/),
    ]);
  });

  it('has its comparison as CSV and the records that it cites as BibTeX, in its language', async () => {
    const { location, briefing } = await made('lt');
    const csv = await atlas.visitor.get(`${location}/document.csv`);
    const bib = await atlas.visitor.get(`${location}/document.bib`).buffer(true).parse(toBuffer);

    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(bib.headers['content-type']).toBe('application/x-bibtex; charset=utf-8');
    expect([csv, bib].map(({ headers }) => decodeURIComponent(headers['content-disposition']!))).toEqual([
      expect.stringMatching(
        /^attachment; filename=briefing-missed-\d+-v1\.csv; .*Apžvalga Patients.*-v1\.csv$/,
      ),
      expect.stringMatching(
        /^attachment; filename=briefing-missed-\d+-v1\.bib; .*Apžvalga Patients.*-v1\.bib$/,
      ),
    ]);
    const [headings, ...rows] = (await bytesOf(location, 'csv')).toString().split('\r\n');
    expect(headings).toContain('\ufeff"Pavadinimas","Šalis"');
    expect(rows).toHaveLength(CASES.length + 1);
    expect(rows.find((row) => row.includes('"sms-reminders"'))).toContain(
      '"Old phone numbers <script>alert(""x"")</script> & blanks were the hindrance.","Remindable","https://example.org/sms?a=1&b=2"',
    );
    const keys = [...bib.body.toString().matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key);
    const cited = briefing.content.footnotes.map(
      ({ record }: { record: { type: string; id: string } }) => `${record.type}-${record.id}`,
    );
    expect(keys).toEqual([...new Set(cited)]);
    expect(bib.body.toString()).toContain('title = {{Ένα ρομπότ τηλεφωνεί στους ασθενείς}}');
  });

  it('is a Word document with headings, in its language, and a PDF with title, language and bookmarks', async () => {
    const { location } = await made('lt');
    const files = unzip(await bytesOf(location, 'docx'));
    const pdf = (await bytesOf(location, 'pdf')).toString('latin1');

    expect(files.get('word/styles.xml')).toContain('w:lang w:val="lt-LT"');
    expect(files.get('word/document.xml')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(files.get('word/document.xml')).toContain('<w:lang w:val="el"/>');
    // Word processors that miss its rule take the height of a line for an exact one.
    expect(files.get('word/styles.xml')).toContain('w:line="264" w:lineRule="auto"');
    const [grid] = /<w:tblGrid>.*?<\/w:tblGrid>/.exec(files.get('word/document.xml')!)!;
    const [first, ...others] = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(first).toBeGreaterThan(Math.max(...others));
    expect(pdf).toContain('/Lang (lt)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf.match(/\/Type \/Outlines|\/Outlines \d+ 0 R/g)).not.toBeNull();
    expect(pdf).toContain('/FontFile2');
    // Japanese is in no font of ours: the notice says so where it would stand.
    const titles = [...pdf.matchAll(/\/Title \((?:[^()\\]|\\.)*\)/g)];
    expect(titles.length).toBeGreaterThan(8);
  });

  it('grows a version each time, and stays as it was', async () => {
    const first = await made('en');
    const documents = () =>
      Promise.all(['html', 'csv', 'bib'].map((format) => bytesOf(first.location, format)));
    const before = await documents();
    await atlas.editor
      .patch(`${API}/challenges/${id}`)
      .set('If-Match', '"1"')
      .send({ title: 'Night buses on demand' });
    const second = await made('fi');

    expect([first.briefing.version, second.briefing.version]).toEqual([1, 2]);
    expect(second.briefing).toMatchObject({ challengeRevision: 2, language: 'fi' });
    expect(await documents()).toEqual(before);
    const { body } = await atlas.visitor.get(`${API}/challenges/${id}/briefings`);
    expect(
      body.items.map((item: { version: number; language: string }) => [item.version, item.language]),
    ).toEqual([
      [2, 'fi'],
      [1, 'en'],
    ]);
    expect(body.items[0]).not.toHaveProperty('content');
  });

  it('is one however many ask at once, and another in another language', async () => {
    const answers = await Promise.all([start('en'), start('en'), start('en'), start('es')]);

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    const ids = answers.map(({ body }) => body.briefingId);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(ids[3]).not.toBe(ids[0]);
    await Promise.all([ended(`${API}/briefings/${ids[0]}`), ended(`${API}/briefings/${ids[3]}`)]);
  });

  it('takes the matches that people see, where the revision has been matched', async () => {
    const run = await atlas.editor.post(`${API}/challenges/${id}/match-runs`);
    await ended(String(run.headers.location));
    await atlas.query(`DELETE FROM matches WHERE target_id = 'phone-robot' AND run_id = $1`, [
      run.body.runId,
    ]);
    const { briefing } = await made();

    expect(JSON.stringify(briefing.content)).not.toContain('phone-robot');
    expect(JSON.stringify(briefing.content)).toContain('sms-reminders');
  });

  it('takes matches that were stored before they had values for programs', async () => {
    const run = await atlas.editor.post(`${API}/challenges/${id}/match-runs`);
    await ended(String(run.headers.location));
    await atlas.query(
      `UPDATE matches
       SET also_as = '[]', reasons = (SELECT jsonb_agg(reason - 'words' - 'record') FROM jsonb_array_elements(reasons) reason)
       WHERE run_id = $1`,
      [run.body.runId],
    );
    const { briefing } = await made();

    expect(briefing.status).toBe('succeeded');
    expect(JSON.stringify(briefing.content)).toContain('sms-reminders');
  });

  it('is told as server-sent events until it ends', async () => {
    const { headers } = await start();
    const answer = await atlas.visitor.get(`${headers.location}/events`).buffer(true);
    const events = answer.text
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice('data: '.length)));

    expect(answer.headers['content-type']).toContain('text/event-stream');
    expect(events.at(-1)).toMatchObject({ status: 'succeeded', progress: 100 });
    expect(events.at(-1)).not.toHaveProperty('content');
    const progress = events.map((event) => event.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(new Set(progress).size).toBeGreaterThan(2);
  });

  it('goes with its challenge, and stays when a record that it quotes goes', async () => {
    const item = knowledgeItem({
      ...CASES[0],
      id: `gone-${count}`,
      title: 'Letters against missed appointments',
    });
    await atlas.editor.post(`${API}/knowledge`).send(item);
    await atlas.settled();
    const { location, briefing } = await made();
    expect(JSON.stringify(briefing.content)).toContain(`gone-${count}`);

    await atlas.editor.delete(`${API}/knowledge/gone-${count}`).set('If-Match', '"1"');
    expect((await atlas.visitor.get(location)).body).toEqual(briefing);
    await atlas.settled();
    expect(JSON.stringify((await made()).briefing.content)).not.toContain(`gone-${count}`);

    await atlas.editor.delete(`${API}/challenges/${id}`).set('If-Match', '"1"');
    for (const address of [location, `${location}/events`, `${location}/document.pdf`]) {
      expectProblem(await atlas.editor.get(address), { status: 404, code: 'BRIEFING_NOT_FOUND' });
    }
    expect(await atlas.query('SELECT FROM briefing_documents WHERE briefing_id = $1', [briefing.id])).toEqual(
      [],
    );
  });
});

describe('a briefing of a draft', () => {
  const addresses = (location: string) =>
    ['', '/events', '/document.html', '/document.csv'].map((end) => `${location}${end}`);

  it('is seen by editors alone, also when the challenge is published later', async () => {
    await publish('draft', 1);
    const { location, briefing } = await made();

    expect(briefing).toMatchObject({ status: 'succeeded', ofDraft: true });
    const expectHidden = async () => {
      for (const address of addresses(location)) {
        expectProblem(await atlas.visitor.get(address), { status: 404, code: 'BRIEFING_NOT_FOUND' });
        expect((await atlas.editor.get(address)).status).toBe(200);
      }
    };
    await expectHidden();
    expectProblem(await atlas.visitor.get(`${API}/challenges/${id}/briefings`), {
      status: 404,
      code: 'CHALLENGE_NOT_FOUND',
    });
    await publish('published', 2);
    await expectHidden();
    expect((await atlas.visitor.get(`${API}/challenges/${id}/briefings`)).body).toEqual({ items: [] });
    expect((await atlas.editor.get(`${API}/challenges/${id}/briefings`)).body.items).toHaveLength(1);
  });

  it('hides those made before the challenge became a draft again', async () => {
    const { location } = await made();
    expect((await atlas.visitor.get(location)).status).toBe(200);
    await publish('draft', 1);

    expectProblem(await atlas.visitor.get(location), { status: 404, code: 'BRIEFING_NOT_FOUND' });
  });
});

describe('what cannot be made', () => {
  it('is refused with what to do', async () => {
    for (const body of [
      {},
      { language: 'xx' },
      { language: null },
      { language: ['en'] },
      { language: 'EN' },
    ]) {
      const answer = await atlas.editor.post(`${API}/challenges/${id}/briefings`).send(body);
      expectProblem(answer, { status: 400, code: 'INVALID_INPUT' });
      expect(answer.body.errors[0].path).toBe('language');
    }
    expectProblem(await start('en', 'no-such-challenge'), { status: 404, code: 'CHALLENGE_NOT_FOUND' });
    expectProblem(await atlas.visitor.post(`${API}/challenges/${id}/briefings`).send({ language: 'en' }), {
      status: 401,
      code: 'TOKEN_REQUIRED',
    });
    expect(BRIEFING_LANGUAGES).toHaveLength(8);
  });

  it('is not found under ids that are none', async () => {
    for (const unknown of ['00000000-0000-4000-8000-000000000000', 'x', '%2e%2e', 'null', '1'.repeat(150)]) {
      for (const end of ['', '/events', '/document.pdf']) {
        const answer = await atlas.editor.get(`${API}/briefings/${unknown}${end}`);
        expect([answer.status, answer.headers['content-type']]).toEqual([
          404,
          expect.stringContaining('application/problem+json'),
        ]);
      }
    }
  });

  it('has no other formats', async () => {
    const { location } = await made();
    for (const format of ['odt', 'PDF', 'pdf.exe', 'constructor', '%00']) {
      expectProblem(await atlas.editor.get(`${location}/document.${format}`), {
        status: 400,
        code: 'INVALID_INPUT',
      });
    }
  });

  it('says so when the document is asked for too early, or the challenge was changed meanwhile', async () => {
    const started = await start();
    const [row] = await atlas.query<{ id: string }>(
      `INSERT INTO briefings (challenge_id, challenge_revision, version, language, of_draft, status)
       VALUES ($1, 1, 99, 'en', false, 'queued') RETURNING id`,
      [id],
    );
    for (const format of ['pdf', 'csv', 'bib']) {
      expectProblem(await atlas.visitor.get(`${API}/briefings/${row!.id}/document.${format}`), {
        status: 409,
        code: 'BRIEFING_NOT_READY',
      });
    }
    await ended(String(started.headers.location));

    // The job as it would be found: asked for at a revision that is gone.
    await atlas.query(
      `INSERT INTO outbox (job_name, job_id, payload) VALUES ('make-briefing', $1, $2::jsonb)`,
      [`make-briefing-${row!.id}`, JSON.stringify({ briefingId: row!.id, challengeId: id, revision: 7 })],
    );
    expect(await ended(`${API}/briefings/${row!.id}`)).toMatchObject({
      status: 'failed',
      error: { code: 'CHALLENGE_CHANGED', message: expect.stringContaining('new revision') },
      content: null,
    });
  });
});

describe('a worker that dies while it makes a briefing', () => {
  it('loses nothing: another makes it, once', async () => {
    const started = await start('ro');
    const location = String(started.headers.location);
    const { briefingId } = started.body;
    const state = async () =>
      (await atlas.query<{ status: string }>('SELECT status FROM briefings WHERE id = $1', [briefingId]))[0]!
        .status;
    await until(async () => (await state()) === 'running', { what: 'a worker to begin' });
    atlas = await atlas.crashAndStart();
    expect(await state()).toBe('running');

    const briefing = await ended(location);
    expect(briefing).toMatchObject({ status: 'succeeded', progress: 100, version: 1, language: 'ro' });
    expect(briefing.content.notices[1]).toBe(TEXTS.ro.notice);
    await atlas.settled();
    const documents = await atlas.query('SELECT format FROM briefing_documents WHERE briefing_id = $1', [
      briefingId,
    ]);
    expect(documents).toHaveLength(3);
    expect((await atlas.visitor.get(`${API}/challenges/${id}/briefings`)).body.items).toHaveLength(1);
  });
});
