import type { Atlas } from './atlas.js';

/** Every table of the product and of its queue. */
async function tableNames(atlas: Atlas): Promise<string[]> {
  const rows = await atlas.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

/** The queue's log of its events, and how long previews took: both grow whatever becomes of a call. */
const NO_RECORDS = new Set(['bullmq.event', 'public.preview_latencies']);

/** How many rows each table of records holds. */
export async function rowCounts(atlas: Atlas): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of await tableNames(atlas)) {
    if (NO_RECORDS.has(name)) continue;
    counts[name] = (await atlas.query<{ count: number }>(`SELECT count(*)::int FROM ${name}`))[0]!.count;
  }
  return counts;
}

/** The tables, that log included, in which a text stands anywhere. */
export async function tablesThatHold(atlas: Atlas, text: string): Promise<string[]> {
  const holding: string[] = [];
  for (const name of await tableNames(atlas)) {
    const rows = await atlas.query(`SELECT FROM ${name} AS r WHERE position($1 IN r::text) > 0 LIMIT 1`, [
      text,
    ]);
    if (rows.length > 0) holding.push(name);
  }
  return holding;
}
