import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    vue(),
    // Element Plus is taken component by component, each with its own styles; our own components are imported by name.
    components({ dts: false, dirs: [], resolvers: [ElementPlusResolver()] }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    target: 'es2022',
    sourcemap: true,
    // scripts/finish.mjs judges sizes, after compression and by what a page really loads.
    chunkSizeWarningLimit: 2000,
    manifest: true,
  },
  test: {
    projects: [
      { extends: true, test: { name: 'logic', include: ['tests/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['browser-tests/**/*.test.ts'],
          environment: 'node',
          // One Chromium on a small machine; a page that does not come is told by the step that waits for it.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Where nobody looks on, a page that missed its moment on a busy machine is tried once more; the log tells.
          retry: process.env.CI ? 1 : 0,
        },
      },
      {
        extends: true,
        test: {
          // Against a system that runs, but no tests: pictures of it, and how quick it is.
          name: 'scripts',
          include: ['scripts/{screens,interaction}.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
