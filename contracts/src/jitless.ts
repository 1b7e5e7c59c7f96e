import { config } from 'zod';

// For the page, which imports this before any schema: zod otherwise tries `new Function`, and its policy
// refuses that. Functions parse faster without it.
config({ jitless: true });
