import { defineSecret } from 'firebase-functions/params';

/**
 * The key of the language model's server: in Secret Manager when deployed, a line in
 * `functions/.secret.local` locally. Only functions that it is bound to get to see it.
 */
export const modelKey = defineSecret('OPENROUTER_API_KEY');
