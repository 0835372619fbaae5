import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { casePath } from '../paths.js';
import { knowledgeItemQuery, supplierQuery, type Supplier } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import {
  FactList,
  hasQuote,
  Loaded,
  PageHeader,
  QuotedText,
  QuotedWords,
  QuoteNotice,
  RecordFacts,
  Skeleton,
  SourceLink,
  useCodeText,
} from '../shared/ui/index.js';

/** A supplier's profile with the cases that show its work. */
export default function SupplierPage() {
  const { t } = useTranslation('supplier');
  const { id = '' } = useParams();
  const query = useQuery(supplierQuery(id));
  return (
    <>
      <PageHeader title={query.data?.name ?? t('loadingTitle')}>
        {query.data && <RecordFacts country={query.data.country} sectors={query.data.sectors} />}
      </PageHeader>
      <Loaded query={query} skeleton={<Skeleton cards={2} lines={4} />}>
        {(supplier) => <Profile supplier={supplier} />}
      </Loaded>
    </>
  );
}

function Profile({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const codeText = useCodeText();
  const [params] = useSearchParams();
  const quote = params.get('quote');
  const named = supplier.technologies.join(', ');
  const { capabilities, size, region, country, trl, languages, cpv } = supplier;
  return (
    <div className="stack">
      <QuoteNotice quote={quote} title={supplier.name} texts={[capabilities, named]} />
      <p className="note">{t('honest')}</p>
      <section className="stack" aria-labelledby="capabilities">
        <h2 id="capabilities">{t('capabilities')}</h2>
        {capabilities ? (
          <>
            <QuotedText text={capabilities} quote={quote} />
            <p className="small">{t('capabilitiesNote')}</p>
          </>
        ) : (
          <p className="not-stated">{t('noCapabilities')}</p>
        )}
        <FactList
          facts={[
            [t('facts.size'), size && codeText('sizes', size)],
            [t('facts.place'), [region, country && format.country(country)].filter(Boolean).join(' · ')],
            [
              t('facts.technologies'),
              named && <QuotedWords text={named} quote={hasQuote([capabilities], quote) ? null : quote} />,
            ],
            [t('facts.trl'), trl !== null && format.number(trl)],
            [t('facts.languages'), languages.map((code) => format.language(code)).join(', ')],
            [t('facts.cpv'), cpv.join(', ')],
          ]}
        />
      </section>
      <section className="stack" aria-labelledby="references">
        <h2 id="references">{t('references')}</h2>
        <References references={supplier.references} />
      </section>
      <p>
        {t('source')}: <SourceLink address={supplier.sourceUrl} />
      </p>
    </div>
  );
}

/** A reference is the id of a case, or a description where there is none. */
function References({ references }: { references: readonly string[] }) {
  const { t } = useTranslation('supplier');
  const isId = (reference: string) => /^[a-z0-9-]+$/.test(reference);
  const cases = useQueries({
    queries: references.map((reference) => ({
      ...knowledgeItemQuery(reference),
      enabled: isId(reference),
      retry: false,
    })),
  });
  if (references.length === 0) return <p className="not-stated">{t('noReferences')}</p>;
  return (
    <ul>
      {references.map((reference, index) => {
        const item = cases[index]?.data;
        return (
          <li key={reference}>
            {item ? (
              <>
                <Link to={casePath(item.id)} lang={item.language ?? undefined}>
                  {item.title}
                </Link>
                <RecordFacts {...item} sectors={[]} />
              </>
            ) : (
              reference
            )}
          </li>
        );
      })}
    </ul>
  );
}
