import type { CpvEntry } from '#vocabulary';

/** The same codes in the three forms that can be imported; the labels are made up. */
export const ENTRIES: CpvEntry[] = [
  { code: '03000000', labels: { en: 'Plants & beasts', fi: 'Kasvit ja eläimet' } },
  { code: '03100000', labels: { en: 'Plants', fi: 'Kasvit' } },
  { code: '33195000', labels: { en: 'Watching of patients', fi: 'Potilaiden tarkkailu' } },
];

export const TSV = [
  'code\tlevel\tparent\ten\tfi',
  '03000000\tdivision\t\tPlants & beasts\tKasvit ja eläimet',
  '03100000\tgroup\t03000000\tPlants\tKasvit',
  '33195000\tcategory\t\tWatching of patients\tPotilaiden tarkkailu',
  '',
].join('\n');

/** What stands between the root's tags of the Publications Office's own form. */
export const cpvXml = (content: string, head = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${head}\n<CPV_CODE>\n${content}\n</CPV_CODE>\n`;

export const XML = cpvXml(
  `<CPV CODE="03000000-1"><TEXT LANG="EN">Plants &amp; beasts</TEXT><TEXT LANG="FI">Kasvit ja eläimet</TEXT></CPV>
<CPV CODE="03100000-2">
  <TEXT LANG="EN">Plants</TEXT>
  <TEXT LANG="FI"><![CDATA[Kasvit]]></TEXT>
</CPV>
<CPV CODE="33195000-3"><TEXT LANG="EN">Watching of
  patients</TEXT><TEXT LANG="FI">Potilaiden tarkkailu</TEXT></CPV>`,
);

const value = (column: string, text: string): string =>
  `<Value ColumnRef="${column}"><SimpleValue>${text}</SimpleValue></Value>`;

export const genericode = (rows: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <Identification><ShortName>cpv</ShortName></Identification>
  <ColumnSet><Column Id="code" Use="required"><ShortName>Code</ShortName></Column></ColumnSet>
  <SimpleCodeList>
${rows}
  </SimpleCodeList>
</gc:CodeList>
`;

export const GENERICODE = genericode(
  ENTRIES.map(({ code, labels }) => {
    const english = labels.en!.replace('&', '&amp;');
    return `<Row>
  ${value('code', code)}
  ${value('Name', english)}${value('eng_label', english)}
  ${value('fin_label', labels.fi!)}
</Row>`;
  }).join('\n'),
);
