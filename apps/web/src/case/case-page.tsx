import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { knowledgeItemQuery, type KnowledgeItem } from '../shared/api/index.js';
import {
  Loaded,
  PageHeader,
  QuotedText,
  QuoteNotice,
  RecordFacts,
  Skeleton,
  SourceLink,
  hasQuote,
} from '../shared/ui/index.js';
import { CaseFacts } from './case-facts.js';
import { RecordAge } from './record-age.js';
import { SimilarCases } from './similar-cases.js';

/** One knowledge item: what they did, how they bought it, results, what went wrong, sources. */
export default function CasePage() {
  const { t } = useTranslation('case');
  const { id = '' } = useParams();
  const query = useQuery(knowledgeItemQuery(id));
  const item = query.data;
  return (
    <>
      <PageHeader title={item?.title ?? t('loadingTitle')} lang={item?.language}>
        {item && (
          <>
            <RecordFacts {...item} />
            <RecordAge {...item} />
          </>
        )}
      </PageHeader>
      <Loaded query={query} skeleton={<Skeleton cards={3} lines={4} />}>
        {(loaded) => <Case item={loaded} />}
      </Loaded>
    </>
  );
}

const SECTIONS = ['did', 'bought', 'results', 'lessons', 'sources'] as const;

function Case({ item }: { item: KnowledgeItem }) {
  const { t } = useTranslation('case');
  const [params] = useSearchParams();
  const quote = params.get('quote');
  const { summary, problem, solution, results, lessons, language } = item;
  const shown = [summary, problem, solution, results, lessons];
  const text = (value: string | null, otherwise: string) =>
    value ? (
      <QuotedText text={value} quote={quote} lang={language} />
    ) : (
      <p className="not-stated">{otherwise}</p>
    );
  return (
    <div className="beside">
      <div className="stack">
        <QuoteNotice
          quote={quote}
          title={item.title}
          texts={[...shown, item.technologies.join(', '), item.keywords.join(', ')]}
        />
        {summary && <QuotedText text={summary} quote={quote} lang={language} />}
        <nav className="no-print" aria-label={t('contents')}>
          <ul className="chips">
            {SECTIONS.map((section) => (
              <li key={section}>
                <a className="chip" href={`#${section}`}>
                  {t(`sections.${section}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <section className="stack" aria-labelledby="did">
          <h2 id="did">{t('sections.did')}</h2>
          <h3>{t('problem')}</h3>
          {text(problem, t('noProblem'))}
          <h3>{t('solution')}</h3>
          {text(solution, t('noSolution'))}
        </section>
        <section className="stack" aria-labelledby="bought">
          <h2 id="bought">{t('sections.bought')}</h2>
          <CaseFacts item={item} quote={hasQuote(shown, quote) ? null : quote} />
        </section>
        <section className="stack" aria-labelledby="results">
          <h2 id="results">{t('sections.results')}</h2>
          {text(results, t('noResults'))}
        </section>
        <section className="stack" aria-labelledby="lessons">
          <h2 id="lessons">{t('sections.lessons')}</h2>
          {lessons && <p className="note note-warn">{t('lessonsNote')}</p>}
          {text(lessons, t('noLessons'))}
        </section>
        <section className="stack" aria-labelledby="sources">
          <h2 id="sources">{t('sections.sources')}</h2>
          <p>
            {item.sourceName && <>{item.sourceName} · </>}
            <SourceLink address={item.sourceUrl} />
          </p>
          <p className="small">
            {t('wording')} {t('contact')}
          </p>
        </section>
      </div>
      <SimilarCases item={item} />
    </div>
  );
}
