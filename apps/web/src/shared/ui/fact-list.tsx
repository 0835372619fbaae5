import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Facts of a record under their names; one that is not stated says so. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const { t } = useTranslation();
  return (
    <dl className="fact-list">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value || <span className="not-stated">{t('notStated')}</span>}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
