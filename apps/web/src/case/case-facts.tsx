import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KnowledgeItem } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { FactList, hasQuote, NamedSuppliers, QuotedWords, useCodeText } from '../shared/ui/index.js';

/** Who bought what from whom, how, when and for how much; what is not stated says so. A passage is marked once. */
export function CaseFacts({ item, quote }: { item: KnowledgeItem; quote: string | null }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const codeText = useCodeText();
  const technologies = item.technologies.join(', ');
  const keywords = item.keywords.join(', ');
  const place = [item.region, item.country && format.country(item.country), item.nuts && `NUTS ${item.nuts}`];
  return (
    <FactList
      facts={[
        [t('facts.buyer'), item.buyer && <span lang={item.language ?? undefined}>{item.buyer}</span>],
        [t('facts.suppliers'), item.suppliers.length > 0 && <NamedSuppliers names={item.suppliers} />],
        [t('facts.procedure'), item.procedure && codeText('procedures', item.procedure)],
        [t('facts.budget'), item.budgetEur !== null && format.money(item.budgetEur)],
        [t('facts.years'), format.years(item.yearFrom, item.yearTo)],
        [t('facts.place'), place.filter(Boolean).join(' · ')],
        [t('facts.technologies'), technologies && <QuotedWords text={technologies} quote={quote} />],
        [
          t('facts.cpv'),
          item.cpv.length > 0 && (
            <ul className="chips">
              {item.cpv.map((code) => (
                <li key={code}>
                  <Link className="chip" to={`/?view=search&cpv=${code}`}>
                    {code}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        ],
        [
          t('facts.keywords'),
          keywords && <QuotedWords text={keywords} quote={hasQuote([technologies], quote) ? null : quote} />,
        ],
      ]}
    />
  );
}
