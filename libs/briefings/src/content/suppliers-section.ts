import type { Block, Part } from './briefing-content.js';
import type { ComposeSection, Composing } from './composing.js';
import type { Found, Source, SupplierRecord } from './material.js';
import { quotedPassages } from './passages.js';
import { joined, ownWords } from './wording.js';

/** UTF-16 units; the rest stands in the profile. */
const CAPABILITIES_LIMIT = 500;

/** Suppliers whose profiles are close to the need, and those that the cases name. */
export const suppliersSection: ComposeSection = (composing) => {
  const { texts } = composing.wording;
  const { suppliers } = composing.material;
  return {
    id: 'suppliers',
    title: texts.sections.suppliers,
    blocks: [
      { kind: 'paragraph', text: texts.suppliersNote },
      ...(suppliers.length === 0 ? [{ kind: 'paragraph' as const, text: texts.noSuppliers }] : []),
      ...suppliers.flatMap((found) => supplierBlocks(found, composing)),
      ...namedByCases(composing),
    ],
  };
};

function supplierBlocks({ record, passages }: Found<SupplierRecord>, composing: Composing): Block[] {
  const { cite, wording, material } = composing;
  const { texts } = wording;
  const { labels } = texts;
  const source: Source = { type: 'supplier', record };
  const statement = (label: string, ...items: Part[][]): Block[] =>
    items.length === 0 ? [] : [{ kind: 'statements', label, items }];
  const country = record.country
    ? cite.value(wording.country(record.country), [source, 'country', record.country])
    : cite.notStated();
  const sizes: Record<string, string> = texts.sizes;
  const size = record.size
    ? cite.value(sizes[record.size] ?? record.size, [source, 'size', record.size])
    : cite.notStated();
  const capabilities = cite.quote(source, 'capabilities', CAPABILITIES_LIMIT) ?? cite.notStated();
  const tookPart = material.cases.flatMap((found, index) =>
    record.references.includes(found.record.id)
      ? [[cite.value(caseNumber(index, composing), [source, 'references', found.record.id])]]
      : [],
  );
  // What stands there already need not be said again.
  const fits = quotedPassages(source, passages, cite).filter(({ text }) => !capabilities.text.includes(text));
  return [
    { kind: 'heading', parts: [cite.name(source, 'name', record.name)] },
    ...statement(labels.country, [country]),
    ...statement(labels.size, [size]),
    ...statement(labels.capabilities, [capabilities]),
    ...statement(labels.tookPart, ...(tookPart.length > 0 ? [joined(tookPart, ', ')] : [])),
    ...statement(labels.fits, ...fits.map((part) => [part])),
  ];
}

function namedByCases({ material: { cases }, cite, wording }: Composing): Block[] {
  const items = cases.flatMap(({ record }, index) => {
    const source: Source = { type: 'knowledge', record };
    const names = record.suppliers.map((name) => [cite.name(source, 'suppliers', name)]);
    return names.length > 0
      ? [[ownWords(`${caseNumber(index, { wording })}: `), ...joined(names, ', ')]]
      : [];
  });
  return items.length > 0 ? [{ kind: 'statements', label: wording.texts.labels.namedByCases, items }] : [];
}

const caseNumber = (index: number, { wording }: Pick<Composing, 'wording'>): string =>
  wording.fill(wording.texts.caseNumber, { number: wording.number(index + 1) });
