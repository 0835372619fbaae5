import { createRequire } from 'node:module';
import { geoConicConformal, geoPath, geoTransform } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { COUNTRY_CODES, FRAME } from './europe.ts';

const MODULE = 'virtual:europe-map';
const WIDTH = 640;
const HEIGHT = 600;

/**
 * The module `virtual:europe-map`: outlines of the countries of Europe as SVG paths, drawn at build time from the
 * public-domain Natural Earth data of the package world-atlas, so that browsers load no geography library.
 */
export function europeMap(): Plugin {
  return {
    name: 'europe-map',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(drawMap())};` : null),
  };
}

interface MapCountry {
  code: string;
  path: string;
  /** Where a symbol for it may stand. */
  x: number;
  y: number;
}

export function drawMap(): { width: number; height: number; countries: MapCountry[] } {
  const topology = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const projection = geoConicConformal()
    .parallels([40, 65])
    .rotate([-15, 0])
    .fitSize([WIDTH, HEIGHT], { type: 'MultiPoint', coordinates: FRAME })
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
  const draw = geoPath({ stream: (sink) => projection.stream(withoutNearPoints.stream(sink)) }).digits(1);
  const countries = feature(topology, topology.objects.countries).features.flatMap((country) => {
    const code = COUNTRY_CODES[String(country.id)];
    const path = code ? draw(country) : null;
    if (!code || !path) return [];
    const [x, y] = draw.centroid(country).map(Math.round) as [number, number];
    return [{ code, path, x, y }];
  });
  return { width: WIDTH, height: HEIGHT, countries: countries.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** Points nearer to the one before than this, in units of the drawing, are not seen. */
const NEAREST = 1.8;

interface Corner {
  last?: [number, number];
}

/** Draws an outline with fewer points. */
const withoutNearPoints = geoTransform({
  lineStart(this: Corner & { stream: { lineStart(): void } }) {
    delete this.last;
    this.stream.lineStart();
  },
  point(this: Corner & { stream: { point(x: number, y: number): void } }, x, y) {
    if (this.last && Math.hypot(x - this.last[0], y - this.last[1]) < NEAREST) return;
    this.last = [x, y];
    this.stream.point(x, y);
  },
});
