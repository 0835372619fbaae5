import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { ChallengeInput } from '#challenges';
import { readRows, toChallengeInput, toKnowledgeInput, toSupplierInput } from '#exchange';
import { KnowledgeItemInput } from '#knowledge';
import { SupplierInput } from '#suppliers';
import { validateInput } from '#validation';

const KINDS = [
  ['knowledge', toKnowledgeInput, KnowledgeItemInput],
  ['suppliers', toSupplierInput, SupplierInput],
  ['challenges', toChallengeInput, ChallengeInput],
] as const;

const FILES = KINDS.flatMap((kind) => ['csv', 'json'].map((format) => [...kind, format] as const));

describe('the template of a file of', () => {
  it.each(FILES)('%s can be imported as it is and names every field', async (name, convert, type, format) => {
    const rows = [];
    for await (const row of readRows(`apps/web/static/templates/${name}.${format}`)) rows.push(row);
    const [row] = rows;

    expect(rows).toHaveLength(1);
    if (!row || !('value' in row)) throw new Error(JSON.stringify(row));
    const converted = convert(row.value, row.cells);
    if ('errors' in converted) throw new Error(JSON.stringify(converted.errors));
    expect(validateInput(type as new () => object, converted.value)).not.toHaveProperty('errors');
    const fields = [...converted.nameInFile.keys()].sort();
    expect(Object.keys(converted.value).sort()).toEqual(fields);
  });
});
