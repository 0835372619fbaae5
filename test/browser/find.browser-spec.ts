import { describe, expect, it } from '@jest/globals';
import { eventually, eventuallyEquals } from './harness/eventually.js';
import { answerApi } from './harness/faults.js';
import { previewMatches, read, type Match } from './harness/records.js';
import { CASE } from './harness/screens.js';
import { useBrowser, type Visit } from './harness/visit.js';

const open = useBrowser();

describe('on the page Find', () => {
  it('who asks for matches of too few words is told, and goes on writing', async () => {
    const { page, say } = await open('/', { language: 'lt' });
    const need = page.getByLabel(say('find:need.label'));
    await need.fill('bus');
    await page.getByRole('button', { name: say('find:need.submit') }).click();
    const fault = page.getByText(say('find:need.faults.textTooShort'));
    await fault.waitFor();
    expect(await need.evaluate((box) => box === document.activeElement)).toBe(true);

    await need.fill('buses that come late');
    await fault.waitFor({ state: 'hidden' });
  });

  it.each(['hospital', 'city', 'tourism'])('an example (%s) shows what a need leads to', async (name) => {
    const visit = await open('/', { language: 'lv' });
    const { page, say } = visit;
    await page.getByRole('button', { name: say(`find:need.exampleNames.${name}`), exact: true }).click();
    await page.locator('article.card').first().waitFor();
    expect(await page.getByLabel(say('find:need.label')).inputValue()).toBe(visit.parameter('need'));
  });

  it('words that no record has are taken along to a need, which finds records in other languages', async () => {
    const { page, say } = await open('/?view=search&q=ligoninė', { language: 'lt' });
    await page.getByRole('link', { name: say('find:browse.emptyAction') }).click();
    await page.locator('article.card').first().waitFor();
    expect(await page.getByLabel(say('find:need.label')).inputValue()).toBe('ligoninė');
  });

  it('matches are narrowed by what some have in common, which stands in the address and can be taken back', async () => {
    const { page, say } = await open('/?need=Our+street+lights+are+old+and+burn+too+much+power', {
      language: 'pt',
    });
    const cards = page.locator('article.card');
    const countCards = () => cards.count();
    await cards.first().waitFor();
    const all = await countCards();
    const countries = page
      .locator('.filters')
      .getByRole('group', { name: say('find:browse.facets.country') });
    const first = countries.locator('label').first();
    const left = Number(await first.locator('.count').innerText());
    expect(left).toBeLessThan(all);
    await first.getByRole('checkbox').click();
    await eventuallyEquals(countCards, left);
    expect(page.url()).toContain('only-country=');

    await page.reload();
    await eventuallyEquals(countCards, left);
    await page.getByRole('button', { name: say('find:browse.clear') }).click();
    await eventuallyEquals(countCards, all);
  });

  it.each([
    ['a need', '/?need=Our+street+lights+are+old+and+burn+too+much+power'],
    ['a search', '/?view=search&sector=health'],
  ])('each case that %s finds says in words whether its results are documented', async (_name, path) => {
    const { page, say } = await open(path, { language: 'fi' });
    const cards = page.locator('article.card');
    await cards.first().waitFor();
    const outcome = new RegExp(`^(${say('record.results')}|${say('record.noResults')})$`);
    expect(await cards.getByText(outcome).count()).toBe(await cards.count());
  });

  it('who states no sector is offered those that the need speaks of, and need not leave the keyboard', async () => {
    const { page, say } = await open('/?need=Patients+of+our+hospital+forget+their+appointments', {
      language: 'fi',
    });
    const suggested = page.getByRole('list', { name: say('find:sectors.heading') });
    const health = suggested.getByRole('button', {
      name: say('find:sectors.state', { sector: say('sectors.health') }),
    });
    await health.press('Enter');
    await health.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.getAll('sector')).toEqual(['health']);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  it('matches are narrowed to those whose results are documented, and by years and budgets', async () => {
    const { page, say } = await open('/?need=Our+street+lights+are+old+and+burn+too+much+power', {
      language: 'el',
    });
    const cards = page.locator('article.card');
    await cards.first().waitFor();
    const filters = page.locator('.filters');
    await filters.getByRole('checkbox', { name: say('record.results') }).click();
    await eventuallyEquals(() => cards.getByText(say('record.noResults'), { exact: true }).count(), 0);
    expect(await cards.count()).toBeGreaterThan(0);
    for (const facet of ['period', 'budget']) {
      const group = filters.getByRole('group', { name: say(`find:browse.facets.${facet}`), exact: true });
      const first = group.locator('label').first();
      const left = Number(await first.locator('.count').innerText());
      await first.getByRole('checkbox').click();
      await eventuallyEquals(() => cards.count(), left);
      await first.getByRole('checkbox').click();
    }
  });

  describe('what is typed is kept', () => {
    const NEED = 'Our street lights are old and burn too much power';
    const MORE = `${NEED}, and nobody repairs them`;

    async function openMatches() {
      const visit = await open(`/?need=${NEED.replaceAll(' ', '+')}`);
      await visit.page.locator('article.card').first().waitFor();
      const box = visit.page.getByLabel(visit.say('find:need.label'));
      const expectKept = async () => {
        await eventually(
          () => Promise.resolve(visit.parameter('need')),
          (need) => expect(need).toBe(MORE),
        );
        expect(await box.inputValue()).toBe(MORE);
      };
      return { visit, box, expectKept };
    }

    it('while what was typed before comes back from the address', async () => {
      const { box, expectKept } = await openMatches();
      await box.evaluate((element: HTMLTextAreaElement, more) => {
        const replaceState = history.replaceState.bind(history);
        // The moment after the form has told the address what was typed, and before the page shows it.
        history.replaceState = (...state) => {
          replaceState(...state);
          history.replaceState = replaceState;
          // Past React, which would take a value set on the element itself for one that it knows.
          Reflect.set(HTMLTextAreaElement.prototype, 'value', more, element);
          element.dispatchEvent(new Event('input', { bubbles: true }));
        };
      }, MORE);
      await box.fill(`${NEED},`);

      await expectKept();
    });

    it.each([
      ['filter', 'only-results'],
      ['topic', 'with'],
    ])('when a %s is chosen before typing pauses', async (what, parameter) => {
      const { visit, box, expectKept } = await openMatches();
      const { page, say } = visit;
      const topics = page.getByRole('list', { name: say('concepts.heading') });
      const chosen =
        what === 'filter'
          ? page.locator('.filters').getByRole('checkbox', { name: say('record.results') })
          : topics.getByRole('button').first();
      await box.fill(MORE);
      await chosen.evaluate((element: HTMLElement) => element.click());

      await expectKept();
      expect(visit.parameter(parameter)).not.toBeNull();
    });
  });

  it('a suggested code leads on where something is recorded under it, and says how much', async () => {
    const visit = await open('/?need=Our+street+lights+are+old+and+burn+too+much+power', {});
    const { page } = visit;
    const codes = page.locator('.cpv a.chip');
    await codes.first().waitFor();
    const count = /\((\d+)\)$/.exec(await codes.first().innerText())![1]!;
    await codes.first().click();
    await eventually(
      () => page.locator('#hits-heading').innerText(),
      (heading) => expect(heading).toMatch(new RegExp(`^${count} `)),
    );
  });
});

describe('a match', () => {
  const NEED = '/?need=Patients+miss+outpatient+appointments+and+staff+phone+them';
  const PREVIEWS = '**/api/v1/match-previews';

  /** The page with the first match that is found changed like this. */
  async function openWith(change: (match: Match) => Match): Promise<Visit> {
    const visit = await open('/about', { language: 'lt' });
    const { knowledge, ...answer } = await previewMatches();
    await answerApi(visit.page, PREVIEWS, { ...answer, knowledge: [change(knowledge[0]!)] });
    await visit.goTo(NEED);
    await visit.page.locator('article.card').waitFor();
    await visit.page.locator('article.card summary').click();
    return visit;
  }

  it('names other records in their own languages', async () => {
    const record = { id: 'fi-1', title: 'Peruuttamattomat ajat', language: 'fi' };
    const twin = { id: 'el-1', title: 'Χαμένα ραντεβού', language: 'el', sourceUrl: 'https://example.org' };
    const { page } = await openWith((match) => ({
      ...match,
      reasons: [{ kind: 'neighbours', text: 'As it is', weight: 1, evidence: [], record }, ...match.reasons],
      alsoAs: [twin],
    }));
    const languageOf = (name: string) =>
      page.locator('article.card').getByRole('link', { name, exact: true }).first().getAttribute('lang');

    expect(await languageOf(record.title)).toBe('fi');
    expect(await languageOf(twin.title)).toBe('el');
  });

  it('that was stored before it had codes is told of as the service words it, in English', async () => {
    const visit = await openWith(({ gaps: _gaps, ...match }) => ({
      ...match,
      reasons: match.reasons.map(({ words: _words, record: _record, ...reason }) => reason),
      missing: ['No result is documented'],
    }));
    const card = visit.page.locator('article.card');

    expect(await card.locator('.missing li[lang="en"]').allInnerTexts()).toEqual(['No result is documented']);
    const english = await card.locator('.reasons span[lang="en"]').allInnerTexts();
    expect(english).toContainEqual(
      expect.stringMatching(/^A record about nearly the same answers the need too: ./),
    );
    await visit.expectAccessible();
  });
});

describe('a passage that a reason quotes', () => {
  it('is marked among the technologies too', async () => {
    const { page } = await open(`/cases/${CASE}?quote=wireless+monitoring`);
    await eventuallyEquals(() => page.locator('mark#quote').allInnerTexts(), ['wireless monitoring']);
  });

  it('is not announced where it is the title', async () => {
    const { page, say } = await open(`/cases/${CASE}?quote=NIGHTINGALE`);
    await page.locator('#did').waitFor();
    expect(await page.getByText(say('quote.found')).count()).toBe(0);
    expect(await page.getByText(say('quote.notFound')).count()).toBe(0);
  });
});

describe('a case', () => {
  it('that nobody has changed for years says so, and that it tells of no contact', async () => {
    const visit = await open('/about', { language: 'ro', screen: 'narrow' });
    const { page, say } = visit;
    const item = (await read('knowledge', CASE)) as { updatedAt: string };
    await answerApi(page, `**/api/v1/knowledge/${CASE}`, { ...item, updatedAt: '2019-05-06T10:00:00.000Z' });
    await visit.goTo(`/cases/${CASE}`);
    await page.getByText(say('case:stale'), { exact: true }).waitFor();
    await page.getByText(say('case:contact')).waitFor();
    await visit.expectAccessible();
  });

  it('that was changed lately says when', async () => {
    const { page, say } = await open(`/cases/${CASE}`);
    await page.getByText(say('case:contact')).waitFor();
    expect(await page.getByText(say('case:stale')).count()).toBe(0);
  });
});

it('a record that there is not is told of in the language of the reader, and then in that of the service', async () => {
  const { page, say } = await open('/cases/none', { language: 'lt' });
  const alert = page.getByRole('alert');
  await alert.getByText(say('problem.kinds.gone')).waitFor();
  expect(await alert.locator('p[lang="en"]').innerText()).toContain('There is no knowledge item');
});
