import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { supplierPath } from '../../paths.js';
import { supplierIdQuery } from '../api/records.js';

/** Suppliers by the names that a record gives them, linked where a profile has that name. */
export function NamedSuppliers({ names }: { names: readonly string[] }) {
  const ids = useQueries({ queries: names.map((name) => supplierIdQuery(name)) });
  return (
    <ul className="plain-list">
      {names.map((name, index) => {
        const id = ids[index]?.data;
        return <li key={name}>{id ? <Link to={supplierPath(id)}>{name}</Link> : name}</li>;
      })}
    </ul>
  );
}
