// Lets Node load the workspace's TypeScript as it stands (types stripped), before anything is built: imports of `./x.js` find
// `x.ts`, and packages of the workspace their sources. Only for files without decorators and parameter properties.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isSource = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, {
      ...context,
      conditions: ['@millrace/source', ...context.conditions],
    });
  },
});
