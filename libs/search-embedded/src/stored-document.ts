import { DOCUMENT_FIELDS, TOPIC_FIELDS, type CandidateTopics, type SearchDocument } from '#search';

/** JSON has no line break of its own, so the first one ends the topics. */
const LINE_BREAK = '\n';
const OTHER_FIELDS = DOCUMENT_FIELDS.filter((field) => !TOPIC_FIELDS.some((topic) => topic === field));

/**
 * A document in UTF-8, outside the heap: its values as two JSON lists, which without the names is a quarter less. The
 * first one has what the document is about, to be read without its texts.
 */
export function pack(document: SearchDocument): Buffer {
  const line = (fields: readonly (keyof SearchDocument)[]): string =>
    JSON.stringify(fields.map((field) => document[field]));
  return Buffer.from(line(TOPIC_FIELDS) + LINE_BREAK + line(OTHER_FIELDS));
}

export function unpack(stored: Buffer): SearchDocument {
  const lines = stored.toString();
  const end = lines.indexOf(LINE_BREAK);
  const document = {};
  readInto(document, TOPIC_FIELDS, lines.slice(0, end));
  readInto(document, OTHER_FIELDS, lines.slice(end));
  return document as SearchDocument;
}

export function unpackTopics(stored: Buffer): CandidateTopics {
  const topics = {};
  readInto(topics, TOPIC_FIELDS, stored.toString('utf8', 0, stored.indexOf(LINE_BREAK)));
  return topics as CandidateTopics;
}

function readInto(target: Record<string, unknown>, fields: readonly string[], json: string): void {
  const values = JSON.parse(json) as unknown[];
  for (let place = 0; place < fields.length; place++) target[fields[place]!] = values[place];
}
