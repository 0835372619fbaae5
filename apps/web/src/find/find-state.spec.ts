import { describe, expect, it } from '@jest/globals';
import { changed, findParameters, readFind } from './find-state.js';

const stateAt = (query: string) => readFind(new URLSearchParams(query), null);

describe('the state of the page Find', () => {
  it.each([
    'need=x+y&sector=it&without=phone&in=suppliers&only-country=ES&as=map&compare=a%2Cb',
    'view=search&in=suppliers&q=x&as=map',
    'view=search&kind=guide&as=timeline&compare=a',
  ])('is the same after it went through the address: %s', (query) => {
    expect(findParameters(stateAt(query)).toString()).toBe(query);
  });

  it('understands addresses of the page that was here before', () => {
    expect(stateAt('view=search&in=suppliers&q=bus&sector=mobility&page=2')).toMatchObject({
      mode: 'browse',
      search: { collection: 'suppliers', words: 'bus', filters: { sector: ['mobility'] }, page: 2 },
    });
  });

  it('stays as it is but for what changes, also within the need', () => {
    const before = stateAt('need=buses+come+late&country=LT&only-country=ES&as=map');

    expect(changed(before, {})).toEqual(before);
    expect(findParameters(changed(before, { need: { removed: ['bus'] }, tab: 'suppliers' })).toString()).toBe(
      'need=buses+come+late&country=LT&without=bus&in=suppliers&only-country=ES&as=map',
    );
  });

  it('compares four at most, each once', () => {
    expect(stateAt('compare=a,b,a,,c,d,e').compare).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes a list for a view that there is not', () => {
    expect(stateAt('as=cube').view).toBe('list');
  });
});
