import { describe, expect, it } from '@jest/globals';
import { IndexNames, indexSettings } from './index-settings.js';

const served = (vectors?: { model: string; dimension: number }) =>
  new IndexNames('test', vectors).served('knowledge');

describe('the version of an index', () => {
  it('is another one with vectors, of another model and of another dimension', () => {
    const names = [
      served(),
      served({ model: 'a', dimension: 3 }),
      served({ model: 'b', dimension: 3 }),
      served({ model: 'a', dimension: 4 }),
    ];
    expect(new Set(names).size).toBe(4);
    expect(served({ model: 'a', dimension: 3 })).toBe(names[1]);
  });

  it('says nothing of vectors while there are none', () => {
    expect(indexSettings()).not.toHaveProperty('embedders');
    expect(indexSettings({ model: 'a', dimension: 3 }).embedders).toEqual({
      atlas: { source: 'userProvided', dimensions: 3 },
    });
  });
});
