import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath, supplierPath } from '../../paths.js';
import type { Match } from '../api/index.js';
import { useFormat } from '../format.js';
import { beginning } from '../texts-of-records.js';
import { useCodeText } from '../ui/index.js';
import { quoteWords } from './match-words.js';

type Reason = Match['reasons'][number];
type Passage = Reason['evidence'][number];

/** Evidence that is a value and no passage is said by the reason itself. */
const VALUES = ['id', 'sectors', 'references', 'country', 'procedure', 'budgetEur', 'cpv', 'region'];
const LONG_QUOTE = 360;

const isPassage = ({ field }: Passage): boolean => !VALUES.includes(field);

/** The record's own words that carry the score, strongest first, each once; whole sentences before single words. */
export function passagesOf({ reasons }: Match): Passage[] {
  const passages = new Map<string, Passage>();
  for (const { evidence } of reasons) {
    for (const passage of evidence.filter(isPassage)) {
      if (!passages.has(passage.quote)) passages.set(passage.quote, passage);
    }
  }
  const isSentence = ({ field }: Passage) =>
    !['title', 'keywords', 'technologies', 'concepts'].includes(field);
  const all = [...passages.values()];
  return [...all.filter(isSentence), ...all.filter((passage) => !isSentence(passage))];
}

interface QuotationProps {
  passage: Passage;
  target: Match['target'];
  /** Where the passage is marked in its record. */
  address: string;
  isStrong?: boolean;
}

export function Quotation({ passage: { field, quote }, target, address, isStrong }: QuotationProps) {
  const { t } = useTranslation();
  const codeText = useCodeText();
  // A supplier's capabilities are searched as its summary.
  const shownField = target.type === 'supplier' && field === 'summary' ? 'capabilities' : field;
  const text = beginning(quote, LONG_QUOTE) ?? quote;
  return (
    <figure className="quotation">
      <blockquote lang={target.language ?? undefined}>
        <q>{isStrong ? <strong>{text}</strong> : text}</q>
      </blockquote>
      <figcaption>
        {codeText('fields', shownField)} · <Link to={address}>{t('match.readThere')}</Link>
      </figcaption>
    </figure>
  );
}

/** Every reason with its points, which add up to the score. */
export function ReasonList({ match }: { match: Match }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="reasons">
      {match.reasons.map((reason) => (
        <li key={reason.kind + reason.text}>
          <ReasonText reason={reason} target={match.target} />{' '}
          <span className="points">
            {t('match.points', {
              count: Math.round(reason.weight * 10) / 10,
              number: format.number(Math.round(reason.weight * 10) / 10),
            })}
          </span>
          {reason.evidence.filter(isPassage).map(({ field, quote }) => (
            <blockquote key={field + quote} className="quotation" lang={match.target.language ?? undefined}>
              <q>{quote}</q>
            </blockquote>
          ))}
        </li>
      ))}
    </ul>
  );
}

/**
 * A reason in the language of the interface. What a match that was stored before its reasons named their values lacks is
 * told of as the service words it, in English.
 */
function ReasonText({ reason, target }: { reason: Reason; target: Match['target'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const codeText = useCodeText();
  const values = reason.evidence.map(({ quote }) => quote);
  switch (reason.kind) {
    case 'concepts':
      if (!reason.concepts?.length) break;
      return t('reasons.concepts', { concepts: format.list(reason.concepts.map(({ label }) => label)) });
    case 'sector':
      return t('reasons.sector', { sectors: format.list(values.map((code) => codeText('sectors', code))) });
    case 'procedure':
      return t('reasons.procedure', {
        procedure: format.list(values.map((code) => codeText('procedures', code))),
      });
    case 'place':
      return t('reasons.place', { country: format.list(values.map((code) => format.country(code))) });
    case 'results':
      return t('reasons.results');
    case 'references':
    case 'neighbours': {
      if (!reason.record) break;
      const { id, title, language } = reason.record;
      const isCase = reason.kind === 'references' || target.type === 'knowledge';
      return (
        <>
          {t(`reasons.${reason.kind}`)}{' '}
          <Link to={isCase ? casePath(id) : supplierPath(id)} lang={language ?? undefined}>
            {title}
          </Link>
        </>
      );
    }
    case 'text':
      if (!reason.words) break;
      return t('reasons.text', { words: format.list(quoteWords(reason.words)) });
    case 'budget':
      return t('reasons.budget', { money: format.list(values.map((euros) => format.money(Number(euros)))) });
    case 'vector':
      return t('reasons.vector');
  }
  return <span lang="en">{reason.text}</span>;
}
