import { FEATURE_NAMES, type Features } from '../../matcher/weights.js';
import { aligned, writeEstimate, writeSigned } from '../plain-table.js';
import type { BalancedMean } from './balanced-mean.js';
import { isWithinNoise, type TargetFit } from './fit-weights.js';

const HEADINGS = { knowledge: 'Comparable cases (knowledge)', supplier: 'Suppliers' } as const;

/** What fitting found as aligned plain text, ended by lines that say how to read it. */
export function formatFit(fits: readonly TargetFit[]): string {
  return `${[...fits.map(formatTarget), LEGEND].join('\n\n')}\n`;
}

function formatTarget(fit: TargetFit): string {
  const languages = fit.systems[0]!.byLanguage;
  return [
    HEADINGS[fit.target],
    ...aligned([
      ['nDCG@10', 'balanced', ...languages.map(({ language, challenges }) => `${language} (${challenges})`)],
      ...fit.systems.map(({ name, balanced, byLanguage }) => [
        name,
        `${balanced.mean.toFixed(3)} ± ${error(balanced)}`,
        ...byLanguage.map(({ ndcg10 }) => writeEstimate(ndcg10)),
      ]),
    ]),
    '',
    `Gain over the current weights: ${writeSigned(fit.gain.mean)} ± ${error(fit.gain)}: ${verdict(fit.gain)}`,
    '',
    ...aligned([
      ['weights', ...FEATURE_NAMES],
      ['current', ...points(fit.current, fit)],
      ['chosen', ...points(fit.chosen, fit)],
      ...fit.grids.map(({ step, weights, value, worse }) => [
        `steps of ${step}`,
        ...points(weights, fit),
        `${value.toFixed(3)}, ${worse.mean.toFixed(3)} ± ${error(worse)} below the best`,
      ]),
    ]),
  ].join('\n');
}

function verdict(gain: BalancedMean): string {
  if (isWithinNoise(gain)) return 'within noise, so keep them';
  return gain.mean > 0 ? 'more than noise, so take the chosen ones' : 'worse, so keep them';
}

const error = ({ standardError }: BalancedMean): string => standardError?.toFixed(3) ?? '?';

const points = (weights: Features, { free }: TargetFit): string[] =>
  FEATURE_NAMES.map((name) => (free.includes(name) || weights[name] > 0 ? String(weights[name]) : '-'));

const LEGEND = [
  'balanced: English and all other languages count equally; ± is one standard error over the origins. A challenge, its',
  'translations and its English twin are one origin: fitted to or measured on, never both. Chosen is the coarsest grid',
  'whose best is within one standard error, or .005, of the best of all. -: no candidate has the feature. The weights in use',
  'are in matcher/weights.ts and are changed there by hand, with ALGORITHM_VERSION.',
].join('\n');
