import './bar-chart.css';
import {
  Bar,
  BarChart as Chart,
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';

export interface BarRow {
  name: string;
  /** By key of the series; null draws no bar. */
  values: Readonly<Record<string, number | null>>;
  /** Low and high ends of where the value lies, by key of the series. */
  intervals?: Readonly<Record<string, readonly [low: number, high: number] | null>>;
}

export interface BarSeries {
  /** Of the rows' numbers. */
  key: string;
  name: string;
  /** A colour of the tokens. */
  color: string;
  /** Drawn as an outline, so that it can be told from another without its colour. */
  isOutlined?: boolean;
}

interface BarChartProps {
  rows: readonly BarRow[];
  series: readonly BarSeries[];
  /** What it shows, for those who do not see it; the table beside it has the numbers. */
  label: string;
  /** Ends of the axis; by default from 0 to the largest number. */
  domain?: readonly [from: number, to: number];
  /** Numbers as people read them; without it only whole numbers stand at the axis. */
  write?: (value: number) => string;
  /** A value that the bars are compared with. */
  reference?: { value: number; name: string };
}

const BAR = 18;
const BETWEEN_ROWS = 14;
/** Three lines of a name. */
const LEAST_ROW = 44;
const NAMES = 136;
const LETTERS = { fontSize: 14 };
const CHARACTER = 9;
const LEAST_ROOM = 60;
/** Of a bar that a line of its interval has to be seen on. */
const PALE = 0.5;
const AXIS = 40;

/** Bars by `name` of each row. Nothing moves, and a table beside it says the same. */
export default function BarChart({ rows, series, label, domain, write, reference }: BarChartProps) {
  const rowHeight = Math.max(LEAST_ROW, series.length * BAR + BETWEEN_ROWS);
  const hasIntervals = rows.some(({ intervals }) => intervals);
  return (
    <div className="chart" role="img" aria-label={label}>
      {(series.length > 1 || reference) && (
        <Legend series={series} reference={reference} isPale={hasIntervals} />
      )}
      <ResponsiveContainer height={rows.length * rowHeight + AXIS}>
        <Chart
          data={[...rows]}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ right: hasIntervals ? 16 : roomForNumbers(rows, write) }}
        >
          <CartesianGrid stroke="var(--line)" horizontal={false} />
          <XAxis
            type="number"
            allowDecimals={write !== undefined}
            domain={domain && [...domain]}
            tickFormatter={write}
            tick={LETTERS}
            stroke="var(--ink-soft)"
          />
          <YAxis
            type="category"
            dataKey="name"
            interval={0}
            width={NAMES}
            tick={LETTERS}
            stroke="var(--ink-soft)"
          />
          {series.map(({ key, name, color, isOutlined }) => (
            <Bar
              key={key}
              dataKey={({ values }: BarRow) => values[key]}
              name={name}
              barSize={BAR}
              fill={isOutlined ? 'var(--surface)' : color}
              fillOpacity={hasIntervals ? PALE : 1}
              stroke={color}
              strokeWidth={2}
              isAnimationActive={false}
              // Where there is an interval, its line stands in the place of the number.
              label={
                !hasIntervals && {
                  position: 'right',
                  fill: 'var(--ink)',
                  formatter: (value) => (write ? write(Number(value)) : value),
                }
              }
            >
              {hasIntervals && (
                <ErrorBar
                  dataKey={(row: BarRow) => whiskers(row, key)}
                  direction="x"
                  width={5}
                  strokeWidth={2}
                  stroke="var(--ink)"
                  isAnimationActive={false}
                />
              )}
            </Bar>
          ))}
          {reference && <ReferenceLine x={reference.value} stroke="var(--warn)" strokeDasharray="5 4" />}
        </Chart>
      </ResponsiveContainer>
    </div>
  );
}

/** To the right of the longest bar, whose number stands there. */
function roomForNumbers(rows: readonly BarRow[], write: BarChartProps['write'] = String): number {
  const lengths = rows.flatMap(({ values }) =>
    Object.values(values).map((value) => (value === null ? 0 : write(value).length)),
  );
  return Math.max(LEAST_ROOM, Math.max(...lengths) * CHARACTER);
}

/** Their lengths to the left and to the right of the bar's end. */
function whiskers({ values, intervals }: BarRow, key: string): [number, number] | null {
  const value = values[key];
  const interval = intervals?.[key];
  return interval && typeof value === 'number' ? [value - interval[0], interval[1] - value] : null;
}

interface LegendProps extends Pick<BarChartProps, 'series' | 'reference'> {
  isPale: boolean;
}

function Legend({ series, reference, isPale }: LegendProps) {
  return (
    <div className="chart-legend">
      {series.map(({ key, name, color, isOutlined }) => (
        <span key={key}>
          <svg className="chart-swatch" viewBox="0 0 14 14">
            <rect
              x="1"
              y="1"
              width="12"
              height="12"
              fill={isOutlined ? 'var(--surface)' : color}
              fillOpacity={isPale ? PALE : 1}
              stroke={color}
            />
          </svg>
          {name}
        </span>
      ))}
      {reference && (
        <span>
          <svg className="chart-swatch" viewBox="0 0 14 14">
            <path d="M7 0V14" stroke="var(--warn)" strokeWidth="2" strokeDasharray="4 3" />
          </svg>
          {reference.name}
        </span>
      )}
    </div>
  );
}
