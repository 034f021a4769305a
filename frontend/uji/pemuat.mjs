// Lets `node --test` read our .ts and .tsx: Vite's own transformer, no test framework.
import { register } from 'node:module';

register('./kait.mjs', import.meta.url);
