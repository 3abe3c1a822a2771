import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/parts.css';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './api/client';
import { noteHand } from './api/hand';
import { noticeEnd } from './api/session';
import { applyDensity, applyTheme } from './shell/theme';
import { router } from './router';

// Who opens the page is there.
noteHand();
applyTheme();
applyDensity();

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => noticeEnd(client, error) }),
  mutationCache: new MutationCache({ onError: (error) => noticeEnd(client, error) }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // An answer about this request will not change by asking again; a lost connection may.
      retry: (count, error) => count < 2 && error instanceof ApiProblem && error.status === 0,
    },
  },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
