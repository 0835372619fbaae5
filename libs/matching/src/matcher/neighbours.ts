import { conceptTerm, inverseDocumentFrequency, type SearchDocument } from '#search';
import { conceptSaturation, type AboutWeights } from './concept-score.js';
import type { CorpusStatistics } from './corpus-statistics.js';
import { NEIGHBOURS } from './weights.js';

/** A record that is about nearly the same as another one, and how well what it is about answers the need, 0 to 1. */
export interface Neighbour {
  document: SearchDocument;
  value: number;
}

export interface ComparedRecord extends Neighbour {
  about: AboutWeights;
}

export interface NeighbourScore {
  /** 0 to 1: the mean of the neighbours' values, each counted by how near it is. */
  value: number;
  /** Those that bring anything, most first. */
  found: Neighbour[];
}

export const NO_NEIGHBOURS: NeighbourScore = { value: 0, found: [] };

/**
 * Whether the records nearest to each one answer the need too. What a text happens not to say, or says in words that the
 * vocabulary lacks in its language, moves one record; hardly ever does it move all that are about the same.
 *
 * Nearness is the cosine of what two records are about, broader concepts included, each as strong as the record speaks
 * of it times its inverse document frequency. In the order of the records given; a few milliseconds for some hundreds.
 */
export function neighbourScores(
  records: readonly ComparedRecord[],
  statistics: CorpusStatistics,
): NeighbourScore[] {
  const cosines = cosinesOf(records, statistics);
  return cosines.map((row, own) => {
    const near = nearest(row, own, records);
    const sum = near.reduce((total, other) => total + row[other]!, 0);
    const share = (other: number): number => row[other]! * records[other]!.value;
    return {
      value: sum === 0 ? 0 : near.reduce((total, other) => total + share(other), 0) / sum,
      found: near
        .filter((other) => share(other) > 0)
        .sort((a, b) => share(b) - share(a) || byId(records[a]!, records[b]!))
        .map((other): Neighbour => records[other]!),
    };
  });
}

/** How much each record has in common with each other one, 0 to 1. */
function cosinesOf(records: readonly ComparedRecord[], statistics: CorpusStatistics): Float64Array[] {
  const cosines = records.map(() => new Float64Array(records.length));
  for (const { holders, strengths } of topicsOf(records, statistics).values()) {
    // Loops and plain lists, and each pair once: this is the square of the number of records, for each concept.
    for (let i = 0; i < holders.length; i++) {
      const row = cosines[holders[i]!]!;
      const strength = strengths[i]!;
      for (let j = i + 1; j < holders.length; j++) row[holders[j]!]! += strength * strengths[j]!;
    }
  }
  cosines.forEach((row, i) => {
    for (let j = i + 1; j < row.length; j++) cosines[j]![i] = row[j]!;
  });
  return cosines;
}

/** The records that are about a concept, and how strongly; a record's strengths are a vector of length one. */
interface Topic {
  idf: number;
  holders: number[];
  strengths: number[];
}

function topicsOf(
  records: readonly ComparedRecord[],
  statistics: CorpusStatistics,
): ReadonlyMap<string, Topic> {
  const topics = new Map<string, Topic>();
  const topicOf = (id: string): Topic => {
    const documents = Math.max(1, statistics.frequency(conceptTerm(id)));
    const idf = inverseDocumentFrequency(documents, statistics.documents);
    const topic = { idf, holders: [], strengths: [] };
    topics.set(id, topic);
    return topic;
  };
  records.forEach(({ about: weights }, record) => {
    let squares = 0;
    const about: Topic[] = [];
    for (const [id, weight] of weights) {
      const topic = topics.get(id) ?? topicOf(id);
      const strength = conceptSaturation(weight) * topic.idf;
      squares += strength ** 2;
      topic.holders.push(record);
      topic.strengths.push(strength);
      about.push(topic);
    }
    const length = Math.sqrt(squares);
    for (const { strengths } of about) strengths[strengths.length - 1]! /= length;
  });
  return topics;
}

/** Places of the records with the highest cosines, best first, ties by id. */
function nearest(row: Float64Array, own: number, records: readonly Neighbour[]): number[] {
  const isBefore = (a: number, b: number): boolean =>
    row[a]! > row[b]! || (row[a] === row[b] && byId(records[a]!, records[b]!) < 0);
  const best: number[] = [];
  for (let other = 0; other < row.length; other++) {
    if (other === own || row[other] === 0) continue;
    if (best.length === NEIGHBOURS && !isBefore(other, best.at(-1)!)) continue;
    const place = best.findIndex((each) => isBefore(other, each));
    best.splice(place === -1 ? best.length : place, 0, other);
    if (best.length > NEIGHBOURS) best.pop();
  }
  return best;
}

const byId = (a: Neighbour, b: Neighbour): number => (a.document.id < b.document.id ? -1 : 1);
