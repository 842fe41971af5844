import { createHash } from 'node:crypto';
import { defineConfig } from 'vite';

/** GraphiQL's style sheet carries its fonts as data: addresses. As files they are loaded when they are used, and the page's policy needs no data: for fonts. */
function fontFiles() {
  return {
    name: 'font-files',
    generateBundle(_, bundle) {
      for (const sheet of Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.css'))) {
        sheet.source = sheet.source.toString().replace(/data:font\/(\w+);base64,([A-Za-z0-9+/=]+)/g, (_, type, base64) => {
          const source = Buffer.from(base64, 'base64');
          const fileName = `assets/font-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.${type}`;
          if (!bundle[fileName]) this.emitFile({ type: 'asset', fileName, source });
          return fileName.slice('assets/'.length);
        });
      }
    },
  };
}

export default defineConfig({
  // The gateway may serve the page at any path: files find each other by where they stand.
  base: './',
  plugins: [fontFiles()],
  worker: { format: 'es' },
  logLevel: 'warn',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: Infinity,
    reportCompressedSize: false,
  },
});
