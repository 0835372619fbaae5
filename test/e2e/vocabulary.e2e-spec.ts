import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CpvTable } from '#concepts';
import { Outbox } from '#jobs';
import type { CpvEntry } from '#vocabulary';
import { API, Atlas } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { challenge, knowledgeItem, supplier } from './harness/records.js';

interface ShownConcept {
  id: string;
  label: string;
  weight: number;
  confirmed: boolean;
  cpv: string[];
}

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
});
afterAll(() => atlas.stop());

const conceptsAt = async (path: string): Promise<ShownConcept[]> =>
  (await atlas.visitor.get(`${API}/${path}`)).body.concepts;
const idsAt = async (path: string): Promise<string[]> => (await conceptsAt(path)).map(({ id }) => id);

describe.each([
  ['knowledge', knowledgeItem({ title: 'No-shows of patients', summary: 'Patients forget.' })],
  ['suppliers', supplier({ capabilities: 'Reminders against no-shows of patients' })],
  ['challenges', challenge({ title: 'No-shows of patients', description: 'Patients forget.' })],
])('what a record of %s is about', (path, record) => {
  beforeAll(async () => {
    await atlas.editor.post(`${API}/${path}`).send({ ...record, id: 'described' });
  });

  it('is shown with labels, weights and codes, the weightiest first', async () => {
    const concepts = await conceptsAt(`${path}/described`);

    expect(concepts).toContainEqual({
      id: 'missed-appointment',
      label: 'missed appointment',
      weight: expect.any(Number),
      confirmed: false,
      cpv: expect.arrayContaining([expect.stringMatching(/^\d{8}$/)]),
    });
    expect(concepts.map(({ weight }) => weight)).toEqual(
      concepts.map(({ weight }) => weight).sort((a, b) => b - a),
    );
  });

  it.each([
    ['the language of the query', '?language=lt', 'en', 'lt'],
    ['that of Accept-Language', '', 'zz, fi;q=0.8, lt;q=0.9', 'lt'],
    ['English where the vocabulary does not have the language', '?language=zz', '', 'en'],
  ])('is labelled in %s', async (_, query, accepted, language) => {
    const answer = await atlas.visitor
      .get(`${API}/${path}/described${query}`)
      .set('Accept-Language', accepted);
    const { body: concept } = await atlas.visitor.get(`${API}/vocabulary/concepts/missed-appointment`);
    const shown = answer.body.concepts.find(({ id }: ShownConcept) => id === 'missed-appointment');

    expect(shown.label).toBe(concept.labels[language][0]);
    expect(answer.headers.vary).toContain('Accept-Language');
  });

  it('is what curators confirm, first, and not what they remove', async () => {
    const curated = { confirmedConcepts: ['ferry'], removedConcepts: ['missed-appointment'] };
    await atlas.editor.post(`${API}/${path}`).send({ ...record, ...curated, id: 'curated' });
    const [first, ...others] = await conceptsAt(`${path}/curated`);

    expect(first).toMatchObject({ id: 'ferry', confirmed: true });
    expect(others.map(({ id }) => id)).not.toContain('missed-appointment');
    expect(others.every(({ confirmed }) => !confirmed)).toBe(true);
  });

  it('follows an edit', async () => {
    const { body: before } = await atlas.editor.post(`${API}/${path}`).send({ ...record, id: 'edited' });
    const change = { removedConcepts: ['missed-appointment'] };
    await atlas.editor.patch(`${API}/${path}/edited`).set('If-Match', '"1"').send(change);

    expect(before.concepts.map(({ id }: ShownConcept) => id)).toContain('missed-appointment');
    expect(await idsAt(`${path}/edited`)).not.toContain('missed-appointment');
  });
});

describe('looking for a concept', () => {
  const find = async (
    query: Record<string, string>,
  ): Promise<{ id: string; label: string; found: string }[]> =>
    (await atlas.visitor.get(`${API}/vocabulary/concepts`).query(query)).body.items;

  it.each([
    ['missed appointment', 'en'],
    ['MISSED APP', 'en'],
    ['no-show', 'en'],
    ['neatvykim', 'lt'],
    ['praleistas vizitas', 'lt'],
  ])('by %j finds it', async (q, language) => {
    expect((await find({ q, language })).map(({ id }) => id)).toContain('missed-appointment');
  });

  it('says by which label it was found, and how it is called', async () => {
    const hits = await find({ q: 'no-show', language: 'en' });
    expect(hits).toContainEqual(
      expect.objectContaining({ id: 'missed-appointment', label: 'missed appointment', found: 'no-show' }),
    );
  });

  it('minds no accents', async () => {
    expect((await find({ q: 'ligonine', language: 'lt' })).map(({ id }) => id)).toContain('hospital');
  });

  it('answers with twenty at most, and with none for words that no label has', async () => {
    expect(await find({ q: 's' })).toHaveLength(20);
    expect(await find({ q: 'xyzzy' })).toEqual([]);
    expect(await find({ q: '%_*' })).toEqual([]);
  });

  it('by its id shows what is around it', async () => {
    const { body } = await atlas.visitor.get(`${API}/vocabulary/concepts/missed-appointment`);
    const { body: broader } = await atlas.visitor.get(`${API}/vocabulary/concepts/${body.broader.id}`);

    expect(body.labels.en[0]).toBe(body.label);
    expect(broader.narrower.map(({ id }: { id: string }) => id)).toContain('missed-appointment');
  });
});

describe.each([
  ['knowledge', knowledgeItem({ title: 'Missed appointments at the hospital' })],
  ['suppliers', supplier({ capabilities: 'Reminders of missed appointments' })],
])('the filter concept of GET /%s', (path, record) => {
  beforeAll(async () => {
    await atlas.editor.post(`${API}/${path}`).send({ ...record, id: 'about-appointments' });
    await atlas.editor.post(`${API}/${path}`).send({
      ...(path === 'knowledge' ? knowledgeItem({ title: 'A ferry' }) : supplier({ capabilities: 'Ferries' })),
      id: 'about-ferries',
    });
    await atlas.searchable();
  });
  const search = (...concept: string[]) =>
    atlas.visitor.get(`${API}/${path}`).query({ concept, pageSize: 100 });
  const idsFor = async (...concept: string[]): Promise<string[]> =>
    (await search(...concept)).body.items.map(({ id }: { id: string }) => id);

  it('finds records about one of the concepts, however they say it', async () => {
    expect(await idsFor('missed-appointment')).toEqual(
      expect.arrayContaining(['about-appointments', 'described']),
    );
    expect(await idsFor('missed-appointment')).not.toContain('about-ferries');
    expect(await idsFor('missed-appointment', 'ferry')).toEqual(
      expect.arrayContaining(['about-appointments', 'about-ferries', 'curated']),
    );
  });

  it('finds records about narrower concepts too', async () => {
    const { body } = await atlas.visitor.get(`${API}/vocabulary/concepts/missed-appointment`);
    expect(await idsFor(body.broader.id)).toContain('about-appointments');
  });

  it('names what is no concept', async () => {
    expectProblem(await search('ferry', 'no-such'), {
      status: 400,
      code: 'INVALID_INPUT',
      path: 'concept[1]',
    });
  });
});

interface Suggestion {
  code: string;
  label: string;
  score: number;
  basis: { words: string[]; label: string; concept: string | null }[];
}
const suggest = async (text: string, language?: string): Promise<{ language: string; items: Suggestion[] }> =>
  (await atlas.visitor.post(`${API}/cpv-suggestions`).send({ text, language })).body;

describe('CPV codes suggested for a text', () => {
  it('are those behind the concepts that it mentions, at most five, the best first, each with its reason', async () => {
    const { language, items } = await suggest(
      'Patients miss their appointments at the outpatient clinic',
      'en',
    );
    const behind = items.flatMap(({ basis }) => basis.map(({ concept }) => concept));

    expect(language).toBe('en');
    expect(items.length).toBeGreaterThan(1);
    expect(items.length).toBeLessThanOrEqual(5);
    expect(items[0]!.score).toBe(1);
    expect(items.every(({ code, basis }) => /^\d{8}$/.test(code) && basis.length > 0)).toBe(true);
    expect(behind).toContain('missed-appointment');
  });

  it('have labels in the language found', async () => {
    const { language, items } = await suggest(
      'Pacientai pamiršta vizitus pas gydytoją, o registratūra skambina kiekvienam iš anksto',
    );
    const { body } = await atlas.visitor.get(`${API}/vocabulary/concepts/missed-appointment`);
    const bases = items.flatMap(({ basis }) => basis);

    expect(language).toBe('lt');
    expect(bases).toContainEqual({
      words: ['pamiršta vizitus'],
      label: body.labels.lt[0],
      concept: 'missed-appointment',
    });
  });

  it('are none where nothing is known', async () => {
    expect((await suggest('Xyzzy plugh 123', 'en')).items).toEqual([]);
  });

  it('leave no trace', async () => {
    await suggest('Traceless trolleybuses', 'en');
    const [row] = await atlas.query(`SELECT FROM outbox WHERE payload::text LIKE '%raceless%' LIMIT 1`);
    expect(row).toBeUndefined();
  });
});

describe('once an official table is imported', () => {
  const ENTRIES: CpvEntry[] = [
    { code: '34600000', labels: { en: 'Rail gizmos', lt: 'Bėgių įtaisai' } },
    { code: '34620000', labels: { en: 'Humming tramlets', lt: 'Zvimbiantys tramvajukai' } },
    { code: '85121000', labels: { en: 'Doctorly services', lt: 'Daktariškos paslaugos' } },
  ];
  beforeAll(async () => {
    await atlas.editor
      .post(`${API}/knowledge`)
      .send(knowledgeItem({ id: 'tramlets', title: 'Humming tramlets for the old town', language: 'en' }));
    await atlas.settled();
    const dataSource = await new DataSource({ type: 'postgres', url: atlas.databaseUrl }).initialize();
    await new CpvTable(dataSource, new Outbox(dataSource)).replace(ENTRIES);
    await dataSource.destroy();
    await atlas.settled();
  });

  it('its labels describe the records that were there', async () => {
    expect(await idsAt('knowledge/tramlets')).toContain('cpv-34620000');
    const { body } = await atlas.visitor.get(`${API}/knowledge`).query({ concept: 'cpv-34600000' });
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['tramlets']);
  });

  it('its labels find needs in other languages', async () => {
    const need = { title: 'Zvimbiantys tramvajukai', description: 'Reikia.', language: 'lt' };
    const { body } = await atlas.visitor.post(`${API}/match-previews`).send(need);

    expect(body.concepts).toContainEqual({
      id: 'cpv-34620000',
      label: 'Zvimbiantys tramvajukai',
      cpv: ['34620000'],
    });
    expect(body.knowledge[0].target.id).toBe('tramlets');
  });

  it('suggestions know words that begin or end otherwise, and show the official label', async () => {
    const { items } = await suggest('Miestui reikia zvimbiančio tramvajuko', 'lt');

    expect(items[0]).toMatchObject({ code: '34620000', label: 'Zvimbiantys tramvajukai' });
    expect(items[0]!.basis).toContainEqual({
      words: expect.arrayContaining(['tramvajuko']),
      label: 'Zvimbiantys tramvajukai',
      concept: null,
    });
  });

  it('suggestions show official labels for the codes behind concepts', async () => {
    const { items } = await suggest('Patients miss their appointments at the outpatient clinic', 'en');
    expect(items).toContainEqual(expect.objectContaining({ code: '85121000', label: 'Doctorly services' }));
  });

  it('curators find its codes', async () => {
    const { body } = await atlas.visitor
      .get(`${API}/vocabulary/concepts`)
      .query({ q: 'tramv', language: 'lt' });
    expect(body.items.map(({ id }: { id: string }) => id)).toContain('cpv-34620000');
  });
});
