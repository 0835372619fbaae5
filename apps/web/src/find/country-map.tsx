import map from 'virtual:europe-map';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../shared/format.js';

interface CountryMapProps {
  /** Country codes with their number of records; null for records that state none. */
  counts: readonly { value: string | null; count: number }[];
  caption: string;
  /** Where a country's records are listed. */
  addressOf?: (country: string) => string;
}

const LEAST_RADIUS = 7;
const MOST_RADIUS = 26;

/** A map of Europe with a circle for each country's records, and the same as a table. */
export default function CountryMap({ counts, caption, addressOf }: CountryMapProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const byCode = new Map(counts.map(({ value, count }) => [value, count]));
  const most = Math.max(1, ...map.countries.map(({ code }) => byCode.get(code) ?? 0));
  const radius = (count: number) => LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(count / most);
  const rows = [...counts].sort((a, b) => b.count - a.count);
  return (
    <div className="map-and-table">
      <svg className="map" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={t('map.label')}>
        {map.countries.map(({ code, path }) => (
          <path key={code} className={byCode.has(code) ? 'map-country map-has' : 'map-country'} d={path} />
        ))}
        {map.countries
          .filter(({ code }) => byCode.has(code))
          .map(({ code, x, y }) => (
            <g key={code} className="map-spot">
              <circle cx={x} cy={y} r={radius(byCode.get(code)!)} />
              <text x={x} y={y}>
                {byCode.get(code)}
              </text>
            </g>
          ))}
      </svg>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.country')}</th>
            <th scope="col">{t('map.records')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, count }) => (
            <tr key={value ?? ''}>
              <th scope="row">
                {value === null ? (
                  t('map.notStated')
                ) : addressOf ? (
                  <Link to={addressOf(value)}>{format.country(value)}</Link>
                ) : (
                  format.country(value)
                )}
              </th>
              <td>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
