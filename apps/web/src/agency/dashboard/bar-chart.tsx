import { Bar, BarChart as Chart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';

export interface BarSeries {
  /** Of the rows' numbers. */
  key: string;
  name: string;
  /** A colour of the tokens. */
  color: string;
}

interface BarChartProps {
  rows: readonly Record<string, string | number>[];
  series: readonly BarSeries[];
  /** What it shows, for those who do not see it; the table beside it has the numbers. */
  label: string;
}

/** Bars by `name` of each row. Nothing moves, and a table beside it says the same. */
export default function BarChart({ rows, series, label }: BarChartProps) {
  return (
    <div className="chart" role="img" aria-label={label}>
      <ResponsiveContainer>
        <Chart data={[...rows]} layout="vertical" accessibilityLayer={false} margin={{ left: 8, right: 32 }}>
          <CartesianGrid stroke="var(--line)" horizontal={false} />
          <XAxis type="number" allowDecimals={false} stroke="var(--ink-soft)" />
          <YAxis type="category" dataKey="name" width={130} stroke="var(--ink-soft)" />
          {series.length > 1 && <Legend />}
          {series.map(({ key, name, color }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={color}
              isAnimationActive={false}
              label={{ position: 'right', fill: 'var(--ink)' }}
            />
          ))}
        </Chart>
      </ResponsiveContainer>
    </div>
  );
}
