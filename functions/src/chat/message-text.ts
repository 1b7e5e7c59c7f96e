import { longestMessage, Problem } from '@stackstage/contracts';

/** Characters without ink: they order, join, fill or stand for what could not be read. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u2800\ufffd]/gu;

/**
 * A message as it is stored and answered: without control characters, its line breaks plain.
 * @throws Problem `message-too-long` or `message-invalid`
 */
export function messageText(written: string): string {
  let length = 0;
  for (const _character of written) length += 1;
  if (length > longestMessage) {
    const detail = `The message has ${length.toLocaleString('en')} characters; ${longestMessage.toLocaleString('en')} are taken. Shorten it, or analyse the text as a file.`;
    throw new Problem('message-too-long', detail, { limit: longestMessage });
  }
  const text = written
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  // Letters, numbers, signs or marks of any script: something that can be read.
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(unseen, ''))) return text;
  throw new Problem('message-invalid', 'The message is empty. Write a question.');
}
