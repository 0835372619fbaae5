import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath, supplierPath } from '../paths.js';
import type { Highlight, KnowledgePage, SupplierPage } from '../shared/api/index.js';
import { Card, MarkedText, RecordFacts, SourceLink, useCodeText } from '../shared/ui/index.js';
import { CompareBox } from './compare-box.js';

type Hit = KnowledgePage['items'][number] | SupplierPage['items'][number];

interface HitCardProps {
  hit: Hit;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** Passages shown beside title and summary. */
const MAX_PASSAGES = 2;

/** A case or a supplier that was found, with the words that were found in it. */
export function HitCard({ hit, chosen, onChoose }: HitCardProps) {
  const { t } = useTranslation('find');
  const codeText = useCodeText();
  const isCase = 'title' in hit;
  const title = isCase ? hit.title : hit.name;
  const summary = isCase ? hit.summary : hit.capabilities;
  const lang = hit.language ?? undefined;
  const passages = hit.highlights.filter(({ field }) => field !== 'title' && field !== 'summary');
  const headingId = `hit-${hit.id}`;
  return (
    <Card labelledBy={headingId}>
      <h3 id={headingId} lang={lang}>
        <Link to={isCase ? casePath(hit.id) : supplierPath(hit.id)}>
          <Marked highlights={hit.highlights} field="title" text={title} />
        </Link>
      </h3>
      <RecordFacts {...hit} />
      {summary && (
        <p lang={lang}>
          <Marked highlights={hit.highlights} field="summary" text={summary} />
        </p>
      )}
      {passages.slice(0, MAX_PASSAGES).map(({ field, text, spans }) => (
        <p className="small" key={field + text}>
          <strong>{codeText('fields', field)}:</strong>{' '}
          <span lang={lang}>
            <MarkedText text={text} spans={spans} />
          </span>
        </p>
      ))}
      {!isCase && hit.references.length > 0 && (
        <p className="small">{t('browse.references', { count: hit.references.length })}</p>
      )}
      <p className="card-foot">
        {isCase && (
          <CompareBox
            id={hit.id}
            title={title}
            isChosen={chosen.includes(hit.id)}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
        <SourceLink address={hit.sourceUrl} />
      </p>
    </Card>
  );
}

interface MarkedProps {
  highlights: readonly Highlight[];
  field: string;
  text: string;
}

/** A whole field with its highlights; of a long one the API sends the part around them, which is marked there. */
function Marked({ highlights, field, text }: MarkedProps) {
  const highlight = highlights.find((other) => other.field === field);
  const from = highlight ? text.indexOf(highlight.text) : -1;
  if (!highlight || from === -1) return text;
  const spans = highlight.spans.map(({ start, end }) => ({ start: start + from, end: end + from }));
  return <MarkedText text={text} spans={spans} />;
}
