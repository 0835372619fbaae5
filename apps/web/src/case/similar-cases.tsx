import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath, comparePath } from '../paths.js';
import { similarQuery, type KnowledgeItem } from '../shared/api/index.js';
import { Card, Loaded, RecordFacts, Skeleton } from '../shared/ui/index.js';

/** Topics of the case, and others that tell of something like it. */
export function SimilarCases({ item }: { item: KnowledgeItem }) {
  const { t } = useTranslation('case');
  const query = useQuery(similarQuery(item.id));
  return (
    <aside className="stack">
      {item.concepts && item.concepts.length > 0 && (
        <section className="stack" aria-labelledby="topics">
          <h2 id="topics">{t('topics')}</h2>
          <ul className="chips" aria-labelledby="topics">
            {item.concepts.map(({ id, label }) => (
              <li key={id} className="chip">
                {label}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="similar">
        <h2 id="similar">{t('similar')}</h2>
        <Loaded query={query} skeleton={<Skeleton cards={3} lines={2} />}>
          {(items) =>
            items.length === 0 ? (
              <p>{t('noSimilar')}</p>
            ) : (
              <ul className="cards">
                {items.map((other) => (
                  <li key={other.id}>
                    <Card labelledBy={`similar-${other.id}`}>
                      <h3 id={`similar-${other.id}`} lang={other.language ?? undefined}>
                        <Link to={casePath(other.id)}>{other.title}</Link>
                      </h3>
                      <RecordFacts {...other} />
                      <Link className="small" to={comparePath([item.id, other.id])}>
                        {t('compareSimilar')}
                        <span className="visually-hidden">: {other.title}</span>
                      </Link>
                    </Card>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </aside>
  );
}
