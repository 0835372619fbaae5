import { defineConfig } from 'vite';
import { appRoutes } from './build/app-routes.ts';
import { compressed } from './build/compressed.ts';
import { europeMap } from './build/europe-map.ts';

/** Where `npm start` answers, for a development server beside it. */
const API = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  // Addresses are absolute: the app's own routes are several levels deep.
  base: '/',
  publicDir: 'static',
  oxc: { jsx: { runtime: 'automatic' } },
  plugins: [europeMap(), appRoutes(), compressed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Those that know light-dark(), which would otherwise be written out as twice as many rules.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Inlined files would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      // Libraries mark files for frameworks that render on servers; here the marks mean nothing.
      checks: { moduleLevelDirective: false, pluginTimings: false },
    },
  },
  server: { proxy: { '/api': API, '/docs': API } },
});
