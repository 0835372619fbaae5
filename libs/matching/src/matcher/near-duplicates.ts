import { fieldTexts, inverseDocumentFrequency, TEXT_FIELD_NAMES, type SearchDocument } from '#search';
import { analyseDocument } from '#vocabulary';
import type { CorpusStatistics } from './corpus-statistics.js';
import type { TargetType } from './need.js';
import { type ScoredCandidate } from './score-candidates.js';

/**
 * From which similarity (0-1) two records tell of the same thing. Read off the shipped corpus: the case that
 * stands in both knowledge files is alike from .32 up, different cases seldom are; suppliers described by the
 * same page are alike from .7 up.
 */
const SAME_CASE: Record<TargetType, number> = { knowledge: 0.32, supplier: 0.7 };
/** Records that name the same project need less. */
const SAME_PROJECT = 0.2;

/** A candidate with the others that tell of the same case, best first. */
export interface CandidateGroup {
  best: ScoredCandidate;
  twins: ScoredCandidate[];
}

interface Signature {
  weights: Map<string, number>;
  norm: number;
}

/** Folds near-duplicates into their best, in order of score, until `limit` groups stand. */
export function foldNearDuplicates(
  ranked: ScoredCandidate[],
  targetType: TargetType,
  statistics: CorpusStatistics,
  limit: number,
): CandidateGroup[] {
  const groups: (CandidateGroup & { signature: Signature })[] = [];
  for (const candidate of ranked) {
    const signature = signatureOf(candidate.document, statistics);
    const same = groups.find((group) => {
      const sameProject =
        candidate.document.group !== null && candidate.document.group === group.best.document.group;
      const threshold = sameProject ? SAME_PROJECT : SAME_CASE[targetType];
      return similarity(signature, group.signature) >= threshold;
    });
    if (same) same.twins.push(candidate);
    else if (groups.length < limit) groups.push({ best: candidate, twins: [], signature });
    else break;
  }
  return groups;
}

function signatureOf(document: SearchDocument, statistics: CorpusStatistics): Signature {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const field of TEXT_FIELD_NAMES) {
    if (field === 'organisations') continue;
    for (const { terms } of analyseDocument(fieldTexts(document, field).join('\n'), document.language)) {
      const term = terms.at(-1)!;
      if (weights.has(term)) continue;
      const weight = inverseDocumentFrequency(statistics.frequency(term), statistics.documents) ** 2;
      weights.set(term, weight);
      sum += weight;
    }
  }
  return { weights, norm: Math.sqrt(sum) };
}

/** Cosine of the two records' sets of words, each word weighted by how rare it is. */
function similarity(a: Signature, b: Signature): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [term, weight] of small.weights) if (large.weights.has(term)) shared += weight;
  return shared === 0 ? 0 : shared / (a.norm * b.norm);
}
