import { describe, expect, it } from '@jest/globals';
import { arrived, draftOf, rewritten, untold, type NeedChanges, type NeedDraft } from './need-draft.js';

const need = (stated: NeedChanges = {}) => ({
  ...{ text: 'Buses', outcome: '', sectors: [], country: '', budget: '', removed: [], confirmed: [] },
  ...stated,
});
const typing = (draft: NeedDraft, changes: NeedChanges): NeedDraft => ({
  ...draft,
  typed: { ...draft.typed, ...changes },
});
const telling = (draft: NeedDraft): NeedDraft => ({ ...draft, told: [...draft.told, untold(draft)] });

describe('a need while it is typed', () => {
  it('has told all once that has come back', () => {
    const draft = telling(typing(draftOf(need()), { text: 'Buses are late' }));

    expect(untold(draft)).toEqual({ text: 'Buses are late' });
    expect(arrived(draft, need({ text: 'Buses are late' }))).toEqual(
      draftOf(need({ text: 'Buses are late' })),
    );
  });

  it('keeps what was typed since it was told, whichever of it comes back first', () => {
    const first = telling(typing(draftOf(need()), { text: 'Buses are' }));
    const second = telling(typing(first, { text: 'Buses are late' }));
    const draft = typing(second, { text: 'Buses are late and full' });
    const halfway = arrived(draft, need({ text: 'Buses are' }));
    const end = arrived(halfway, need({ text: 'Buses are late' }));

    expect([halfway, end].map(({ typed }) => typed.text)).toEqual(Array(2).fill('Buses are late and full'));
    expect(end.told).toEqual([]);
    expect(untold(end)).toEqual({ text: 'Buses are late and full' });
  });

  it('keeps what is typed while something else of the address changes', () => {
    const draft = typing(draftOf(need()), { text: 'Buses are late' });

    expect(arrived(draft, need()).typed.text).toBe('Buses are late');
  });

  it('takes over the topics that a person took away meanwhile, and nothing else', () => {
    const draft = telling(typing(draftOf(need()), { text: 'Buses are late' }));
    const back = need({ text: 'Buses are late', removed: ['bus'] });
    const { typed } = arrived(typing(draft, { text: 'Buses are late and full' }), back);

    expect(typed).toEqual(need({ text: 'Buses are late and full', removed: ['bus'] }));
  });

  it('is the one that Back leads to', () => {
    const draft = arrived(
      telling(typing(draftOf(need()), { text: 'Buses are late' })),
      need({ text: 'Buses are late' }),
    );

    expect(arrived(draft, need())).toEqual(draftOf(need()));
  });

  it('is that of the address again where what was told gave way to something else', () => {
    const draft = telling(typing(draftOf(need()), { text: 'Buses are late' }));
    const elsewhere = arrived(draft, need({ text: 'Trams' }));

    expect(elsewhere).toEqual(draftOf(need({ text: 'Trams' })));
  });

  it('does not mind the blanks that the address leaves out', () => {
    const draft = typing(draftOf(need()), { outcome: ' ' });

    expect(untold(draft)).toEqual({});
    expect(arrived(draft, need()).typed.outcome).toBe(' ');
  });

  it('leaves its topics with their text: another need begins where that is taken away', () => {
    const draft = draftOf(need({ removed: ['ferry'], confirmed: ['bus'] }));
    const emptied = typing(draft, rewritten(''));

    expect(emptied.typed).toMatchObject({ text: '', removed: [], confirmed: [] });
    expect(typing(draft, rewritten('Bus')).typed).toMatchObject({ removed: ['ferry'], confirmed: ['bus'] });
  });
});
