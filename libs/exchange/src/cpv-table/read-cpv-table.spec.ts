import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { CpvEntry } from '#vocabulary';
import { cpvXml, ENTRIES, GENERICODE, genericode, TSV, XML } from './cpv-files.fixture.js';
import { CpvTableError } from './cpv-table.error.js';
import { readCpvTable } from './read-cpv-table.js';

/** In chunks that fall between any two bytes. */
const read = (content: string | Uint8Array, chunk = 7): Promise<CpvEntry[]> => {
  const bytes = Buffer.from(content);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, n) =>
    bytes.subarray(n * chunk, (n + 1) * chunk),
  );
  return readCpvTable(Readable.from(chunks, { objectMode: true }));
};
const faultsOf = async (content: string | Uint8Array, chunk = 65_536): Promise<[number, string][]> => {
  const error: unknown = await read(content, chunk).then(
    () => 'was read without a fault',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CpvTableError)) throw error;
  return error.faults.map(({ line, message }) => [line, message]);
};

describe('a table of CPV codes', () => {
  it.each([
    ['tab-separated', TSV],
    ['in the XML of the Publications Office', XML],
    ['in genericode', GENERICODE],
  ])('%s is read', async (_, content) => {
    expect(await read(content)).toEqual(ENTRIES);
    expect(await read(gzipSync(content))).toEqual(ENTRIES);
    expect(await read(`\uFEFF${content}`)).toEqual(ENTRIES);
    expect(await read(content.replaceAll('\n', '\r\n'))).toEqual(ENTRIES);
  });

  it('may name each code in an element CPV_CODE', async () => {
    expect(
      await read('<CPV><CPV_CODE CODE="03000000-1"><TEXT LANG="EN">Plants</TEXT></CPV_CODE></CPV>'),
    ).toEqual([{ code: '03000000', labels: { en: 'Plants' } }]);
  });

  it('may have its English labels under Name alone', async () => {
    const row = `<Row><Value ColumnRef="code"><SimpleValue>03000000</SimpleValue></Value>
      <Value ColumnRef="Name"><SimpleValue>Plants</SimpleValue></Value></Row>`;
    expect(await read(genericode(row))).toEqual([{ code: '03000000', labels: { en: 'Plants' } }]);
  });

  it('may be without a label in some language', async () => {
    expect(await read('code\ten\tfi\n03000000\tPlants\t\n03100000\t\tKasvit\n')).toEqual([
      { code: '03000000', labels: { en: 'Plants' } },
      { code: '03100000', labels: { fi: 'Kasvit' } },
    ]);
  });

  it('loses a language that only repeats the English labels', async () => {
    expect(await read('code\ten\tfi\tga\n03000000\tPlants\tKasvit\tPlants\n')).toEqual([
      { code: '03000000', labels: { en: 'Plants', fi: 'Kasvit' } },
    ]);
  });
});

describe('a faulty table', () => {
  it('is refused with each fault and its line', async () => {
    const rows = [
      'code\ten\tfi',
      '3000000\tPlants\tKasvit',
      '03100000\tPlants',
      '03100000\tPlants\tKasvit',
      '03100000-2\tPlants again\tKasvit',
      '03200000\t\t ',
      `03300000\tPlants\u0007\tKasvit`,
      `03400000\t${'x'.repeat(1_001)}\tKasvit`,
    ];
    expect(await faultsOf(rows.join('\n'))).toEqual([
      [2, 'the code must be 8 digits, with or without a check digit, such as 03000000-1'],
      [3, 'has 2 columns, the header 3'],
      [5, 'the code 03100000 was there already'],
      [6, 'the code 03200000 has no label'],
      [7, 'a label contains control characters'],
      [8, 'a label must be at most 1000 characters long'],
    ]);
  });

  it('in XML is refused with each fault and its line', async () => {
    const faults = await faultsOf(
      cpvXml(`<CPV CODE="0300"><TEXT LANG="EN">Plants</TEXT></CPV>
<CPV CODE="03100000-2"></CPV>
<CPV CODE="03200000-3"><TEXT LANG="English">Plants</TEXT></CPV>`),
    );
    expect(faults).toEqual([
      [3, 'the code must be 8 digits, with or without a check digit, such as 03000000-1'],
      [4, 'the code 03100000 has no label'],
      [5, 'the language of a label must be two letters, such as EN'],
    ]);
  });

  it.each([
    ['code\tlevel\n03000000\tdivision\n', 1, /header must name/],
    ['en\tfi\nPlants\tKasvit\n', 1, /header must name/],
    ['code\ten\ten\n03000000\tPlants\tPlants\n', 1, /twice/],
    ['code\ten\n', 1, /no code in the file/],
    ['', 1, /no code in the file/],
    [cpvXml(''), 5, /no code in the file/],
    ['<html><body/></html>', 1, /no code in the file/],
    [XML.slice(0, XML.indexOf('33195000')), 8, /not well-formed/],
    [XML.replace('</CPV>', ''), 4, /a code inside another/],
    [cpvXml('<CPV CODE="03000000-1"><TEXT LANG="EN">&nbsp;</TEXT></CPV>'), 3, /not well-formed.*entity/],
    [XML.replace('UTF-8', 'ISO-8859-1'), 1, /written in ISO-8859-1/],
  ])('says where it cannot be read on: %#', async (content, line, message) => {
    const faults = await faultsOf(content);
    expect(faults).toEqual([[line, expect.stringMatching(message)]]);
  });

  it('is refused when it is not UTF-8', async () => {
    expect(await faultsOf(Buffer.from(TSV, 'latin1'))).toEqual([[2, expect.stringMatching(/UTF-8/)]]);
    expect(await faultsOf(Buffer.from(XML, 'latin1'))).toEqual([[3, expect.stringMatching(/UTF-8/)]]);
  });

  it('is refused when it was cut off while it was packed', async () => {
    for (const content of [TSV, XML]) {
      await expect(read(gzipSync(content).subarray(0, -12))).rejects.toMatchObject({
        code: 'IMPORT_FILE_UNREADABLE',
      });
    }
  });

  it('is refused when it is still in its ZIP archive', async () => {
    await expect(read(`PK\u0003\u0004${'x'.repeat(100)}`)).rejects.toThrow(/Unpack it/);
  });

  it('is not read on after more faults than anybody reads', async () => {
    const faults = await faultsOf(`code\ten\n${'1\tPlants\n'.repeat(5_000)}`);
    expect(faults.length).toBe(100);
  });
});

describe('hostile XML', () => {
  const ITEM = '<CPV CODE="03000000-1"><TEXT LANG="EN">&a;</TEXT></CPV>';
  const bomb = ['<!ENTITY a "ha">', '<!ENTITY b "&a;&a;&a;&a;">', '<!ENTITY c "&b;&b;&b;&b;">'].join('');

  it.each([
    ['entities that grow', `<!DOCTYPE CPV_CODE [${bomb}]>`],
    ['a file of the machine', '<!DOCTYPE CPV_CODE [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['a page of the web', '<!DOCTYPE CPV_CODE SYSTEM "http://127.0.0.1:9/evil.dtd">'],
  ])('with %s is refused, and nothing is expanded or fetched', async (_, doctype) => {
    const [[, message]] = (await faultsOf(cpvXml(ITEM, doctype))) as [[number, string]];
    expect(message).toMatch(/declares entities|undefined entity/);
  });

  it.each([
    ['elements in elements', '<a>'.repeat(100_000)],
    ['a text without end', `<a>${'x'.repeat(2_000_000)}`],
    ['a comment without end', `<!--${'x'.repeat(2_000_000)}`],
    ['attributes without end', `<a ${Array.from({ length: 200_000 }, (__, n) => `a${n}="1"`).join(' ')}`],
  ])('with %s is refused early', async (_, content) => {
    const faults = await faultsOf(cpvXml(content));
    expect(faults).toEqual([[expect.any(Number), expect.stringMatching(/nested|without a tag/)]]);
  });
});
