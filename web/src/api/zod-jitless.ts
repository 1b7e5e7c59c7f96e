import { config } from 'zod';

// Loaded before any schema: zod otherwise tries `new Function`, which the policy refuses.
config({ jitless: true });
