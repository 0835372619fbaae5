import { createBrowserRouter, type RouteObject } from 'react-router';
import { PATHS, type PageName } from './paths.js';
import { UnreachableError } from './shared/api/problem-error.js';
import { loadTexts } from './shared/i18n.js';
import { AppShell } from './shell/app-shell.js';
import { NotFound, PageFault, RouteFault } from './shell/route-faults.js';

type Page = () => React.ReactNode;

/** A page whose code and texts are loaded when somebody goes there. */
function page(name: PageName, texts: string, load: () => Promise<{ default: Page }>): RouteObject {
  return {
    path: PATHS[name],
    errorElement: <RouteFault />,
    lazy: async () => {
      try {
        const [module] = await Promise.all([load(), loadTexts(texts)]);
        return { Component: module.default };
      } catch (cause) {
        // Thrown here, the router would show nothing at all.
        const error = new UnreachableError('The page did not come', { cause });
        return { Component: () => <PageFault error={error} /> };
      }
    },
  };
}

export const makeRouter = () =>
  createBrowserRouter([
    {
      Component: AppShell,
      // The first page's code is on its way; index.html shows nothing yet either.
      HydrateFallback: () => null,
      children: [
        page('find', 'find', () => import('./find/find-page.js')),
        page('case', 'case', () => import('./case/case-page.js')),
        page('supplier', 'supplier', () => import('./supplier/supplier-page.js')),
        page('compare', 'compare', () => import('./compare/compare-page.js')),
        page('agency', 'agency', () => import('./agency/dashboard-page.js')),
        page('agencyKnowledge', 'agency', () => import('./agency/knowledge-list-page.js')),
        page('agencyKnowledgeNew', 'agency', () => import('./agency/knowledge-editor-page.js')),
        page('agencyKnowledgeItem', 'agency', () => import('./agency/knowledge-editor-page.js')),
        page('agencySuppliers', 'agency', () => import('./agency/supplier-list-page.js')),
        page('agencySupplierNew', 'agency', () => import('./agency/supplier-editor-page.js')),
        page('agencySupplier', 'agency', () => import('./agency/supplier-editor-page.js')),
        page('agencyImport', 'agency', () => import('./agency/import-page.js')),
        page('briefings', 'briefing', () => import('./briefing/briefings-page.js')),
        page('briefing', 'briefing', () => import('./briefing/briefing-page.js')),
        page('quality', 'quality', () => import('./quality/quality-page.js')),
        page('ranking', 'ranking', () => import('./ranking/ranking-page.js')),
        page('accessibility', 'about', () => import('./about/accessibility-page.js')),
        page('challenges', 'challenges', () => import('./challenges/challenges-page.js')),
        page('newChallenge', 'wizard', () => import('./wizard/new-challenge-page.js')),
        page('editChallenge', 'wizard', () => import('./wizard/edit-challenge-page.js')),
        page('challengeMatches', 'review', () => import('./review/review-page.js')),
        page('challenge', 'challenges', () => import('./challenges/challenge-page.js')),
        page('signIn', 'shared', () => import('./session/sign-in-page.js')),
        page('about', 'about', () => import('./about/about-page.js')),
        { path: '*', Component: NotFound },
      ],
    },
  ]);
