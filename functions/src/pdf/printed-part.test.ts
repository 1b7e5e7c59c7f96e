import { describe, expect, it } from 'vitest';
import type { Told } from './message-section.ts';
import { printedPart } from './printed-part.ts';

const messages = Array.from(
  { length: 10 },
  (_, index): Told => ({
    state: 'done',
    message: {
      id: String(index + 1),
      role: index % 2 === 0 ? 'user' : 'assistant',
      text: 'x'.repeat(100),
      created_at: '2026-11-24T10:32:11.000Z',
      citations: [],
      diagrams: [],
    },
  }),
);
const idsOf = (told: readonly Told[]) => told.map(({ message }) => message.id);

describe('what is printed of a chat that is too long', () => {
  it('is all of one that is not', () => {
    expect(printedPart(messages, 1000)).toBe(messages);
  });

  it('is the newest, from a question on', () => {
    expect(idsOf(printedPart(messages, 450))).toEqual(['7', '8', '9', '10']);
    expect(idsOf(printedPart(messages, 350))).toEqual(['9', '10']);
  });

  it('is the last message at least', () => {
    expect(idsOf(printedPart(messages, 10))).toEqual(['10']);
  });

  it('counts drawings, by a quarter', () => {
    const svg = '<svg>'.padEnd(4000, ' ');
    const drawn = messages.map((told, index) =>
      index === 5
        ? {
            ...told,
            message: { ...told.message, diagrams: [{ id: 'd', title: '', mermaid: '', svg }] },
          }
        : told,
    );
    expect(idsOf(printedPart(drawn, 1000))).toEqual(['7', '8', '9', '10']);
  });
});
