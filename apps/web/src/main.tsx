import './shared/styles/tokens.css';
import './shared/styles/base.css';
import './shared/styles/parts.css';
import './shared/styles/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { makeRouter } from './routes.js';
import { queryClient } from './shared/api/query-client.js';
import { startTexts } from './shared/i18n.js';
import { applyTheme, chosenTheme } from './shell/theme.js';

applyTheme(chosenTheme());
await startTexts();
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
