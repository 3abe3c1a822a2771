import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The contracts are read as TypeScript source: no build has to run before the web's own.
  resolve: { conditions: ['@millrace/source', ...defaultClientConditions] },
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 600 },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
