import { composeFamily } from '../readings/compose.ts';

export const composeAiModel = composeFamily({
  id: 'ai-model',
  name: 'Model server',
  kind: 'ai.model',
});
