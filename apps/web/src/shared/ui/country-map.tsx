import map from 'virtual:europe-map';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../format.js';

/** Country codes with a number; null for what states none. */
export type CountryCounts = readonly { value: string | null; count: number }[];

interface CountryMapProps {
  counts: CountryCounts;
  /** What is counted. Default records. */
  name?: string;
  /** Something else counted beside it, drawn as rings. */
  second?: { name: string; counts: CountryCounts };
  caption: string;
  /** Where a country's records are listed. */
  addressOf?: (country: string) => string;
}

const LEAST_RADIUS = 7;
const MOST_RADIUS = 26;
/** Two spots of a country stand beside each other. */
const APART = 11;

/** A map of Europe with a circle for the number of each country, and the same as a table. */
export default function CountryMap({ counts, name, second, caption, addressOf }: CountryMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = new Map(counts.map(({ value, count }) => [value, count]));
  const other = new Map((second?.counts ?? []).map(({ value, count }) => [value, count]));
  const total = (value: string | null) => (first.get(value) ?? 0) + (other.get(value) ?? 0);
  const rows = [...new Set([...first.keys(), ...other.keys()])].sort((a, b) => total(b) - total(a));
  return (
    <div className="map-and-table">
      <svg className="map" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={t('map.label')}>
        {map.countries.map(({ code, path }) => (
          <path key={code} className={total(code) > 0 ? 'map-country map-has' : 'map-country'} d={path} />
        ))}
        <Spots counts={first} shift={second ? -APART : 0} className="map-spot" />
        {second && <Spots counts={other} shift={APART} className="map-spot map-second" />}
      </svg>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.country')}</th>
            <th scope="col">{name ?? t('map.records')}</th>
            {second && <th scope="col">{second.name}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((value) => (
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
              <td>{format.number(first.get(value) ?? 0)}</td>
              {second && <td>{format.number(other.get(value) ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SpotsProps {
  counts: ReadonlyMap<string | null, number>;
  shift: number;
  className: string;
}

function Spots({ counts, shift, className }: SpotsProps) {
  const format = useFormat();
  const shown = map.countries.filter(({ code }) => (counts.get(code) ?? 0) > 0);
  const most = Math.max(1, ...shown.map(({ code }) => counts.get(code)!));
  const radius = (count: number) => LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(count / most);
  return shown.map(({ code, x, y }) => (
    <g key={code} className={className}>
      <circle cx={x + shift} cy={y} r={radius(counts.get(code)!)} />
      <text x={x + shift} y={y}>
        {format.number(counts.get(code)!)}
      </text>
    </g>
  ));
}
