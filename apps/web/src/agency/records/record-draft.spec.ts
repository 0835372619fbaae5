import { describe, expect, it } from '@jest/globals';
import { contentOf, emptyContent, fieldOfFault, takenOver, toContent, toDraft } from './record-draft.js';
import { RECORD_FIELDS } from './record-fields.js';

const { knowledge, suppliers } = RECORD_FIELDS;
const record = {
  id: 'ferries',
  revision: 3,
  title: 'Ferries',
  kind: 'guide',
  budgetEur: 1200.5,
  yearFrom: 2020,
  sectors: ['it', 'health'],
  keywords: ['one', 'two words'],
  confirmedConcepts: ['ferry'],
  removedConcepts: [],
};

describe('the form of a record', () => {
  it('gives back what was put into it, and states nothing else', () => {
    const content = { ...emptyContent(knowledge), ...contentOf(record, knowledge) };
    const back = toContent(toDraft(content, knowledge), knowledge);

    const { id: _id, revision: _revision, ...stated } = record;
    expect(back).toEqual({ ...emptyContent(knowledge), ...stated });
  });

  it('states null and [] for what is empty', () => {
    expect(toContent(toDraft(emptyContent(suppliers), suppliers), suppliers)).toEqual(
      emptyContent(suppliers),
    );
  });

  it.each([
    ['1 200', 1200],
    ['1\u202f200,50', 1200.5],
    [' 7 ', 7],
    ['', null],
    ['about 5', 'about 5'],
    ['-1', '-1'],
    ['1e9', '1e9'],
  ])('reads the number %j as %j', (typed, value) => {
    const draft = toDraft(emptyContent(knowledge), knowledge);
    const typedIn = { ...draft, values: { ...draft.values, budgetEur: typed } };

    expect(toContent(typedIn, knowledge).budgetEur).toBe(value);
  });

  it('takes a list by its lines', () => {
    const draft = toDraft(emptyContent(knowledge), knowledge);
    const typedIn = { ...draft, values: { ...draft.values, keywords: '\n one\r\n\n two words \n' } };

    expect(toContent(typedIn, knowledge).keywords).toEqual(['one', 'two words']);
  });

  it.each([
    ['title', 'title'],
    ['sectors[1]', 'sectors'],
    ['If-Match', null],
    ['', null],
    ['unknown', null],
  ])('knows the field of a fault at %j', (path, field) => {
    expect(fieldOfFault(path, knowledge)).toBe(field);
  });
});

describe('what was saved, when it comes back to the form', () => {
  const sent = toDraft({ ...emptyContent(knowledge), title: ' Ferries ', keywords: ['one'] }, knowledge);
  const saved = toDraft(
    { ...emptyContent(knowledge), title: 'Ferries', keywords: ['one'], removedConcepts: ['ferry'] },
    knowledge,
  );

  it('is taken over where nothing was typed since', () => {
    expect(takenOver(sent, sent, saved)).toEqual(saved);
  });

  it('leaves what was typed since', () => {
    const typed = { ...sent, values: { ...sent.values, keywords: 'one\ntwo' }, confirmedConcepts: ['port'] };

    expect(takenOver(typed, sent, saved)).toEqual({
      values: { ...saved.values, keywords: 'one\ntwo' },
      confirmedConcepts: ['port'],
      removedConcepts: ['ferry'],
    });
  });
});
