import type { Plugin } from 'vite';
import { PATHS } from '../src/paths.ts';

/** Lists the addresses of the app beside it, for the server that has to answer them with the app's page. */
export function appRoutes(): Plugin {
  return {
    name: 'app-routes',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'app-routes.json',
        source: JSON.stringify(Object.values(PATHS)),
      });
    },
  };
}
