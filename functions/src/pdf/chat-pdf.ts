import type { ChatDocument } from '@stackstage/contracts';
import type { Content } from 'pdfmake';
import { textFamily } from './fonts.table.ts';
import { makePdf } from './make-pdf.ts';
import { answer, question, type Told } from './message-section.ts';
import { printable } from './printable.ts';
import { printedPart } from './printed-part.ts';
import { colours, styles, tableLayout } from './style.ts';
import { written } from './written.ts';

/** What is printed of a chat: its messages in order, each after the one that it follows. */
export interface Conversation {
  readonly chat: ChatDocument;
  readonly messages: readonly Told[];
  /** Whether its begin is left out. */
  readonly isCut: boolean;
}

const margin = { side: 48, top: 48, bottom: 52 };
/** What a page holds between its margins, points. */
const room = { width: 595.28 - 2 * margin.side, height: 680 };
const roles = { architect: 'Architect', devops: 'DevOps', cto: 'CTO' } as const;

/** A conversation as PDF. The same conversation gives the same bytes. */
export async function chatPdf(conversation: Conversation): Promise<Buffer> {
  const { chat } = conversation;
  const messages = printedPart(conversation.messages);
  const isCut = conversation.isCut || messages.length < conversation.messages.length;
  const title = printable(chat.title);
  const updated = new Date(chat.updated_at);
  return makePdf({
    info: {
      title,
      author: 'StackStage',
      subject: 'Conversation with StackStage AI',
      creationDate: updated,
      modDate: updated,
    },
    language: 'en',
    defaultStyle: { font: textFamily, fontSize: 9.5, lineHeight: 1.25, color: colours.text },
    styles,
    pageSize: 'A4',
    pageMargins: [margin.side, margin.top, margin.side, margin.bottom],
    footer: (current: number, count: number) => ({
      margin: [margin.side, 16],
      columns: [
        { width: '*', text: written(shortened(title)), style: 'small', noWrap: true },
        { width: 'auto', text: `${current} of ${count}`, style: 'small' },
      ],
    }),
    content: [
      { text: written(title), style: 'title' },
      { text: 'Conversation with StackStage AI', style: 'small', margin: [0, 0, 0, 10] },
      about(chat, messages),
      ...(isCut
        ? [
            {
              text: 'Earlier messages than these are on the page only.',
              style: 'small',
              margin: [0, 6, 0, 0],
            },
          ]
        : []),
      ...talk(messages),
    ],
  });
}

function talk(messages: readonly Told[]): readonly Content[] {
  let asked = 0;
  return messages.flatMap((told) => {
    if (told.message.role === 'assistant') return answer(told, room);
    asked += 1;
    return [question(told.message, asked)];
  });
}

function about(chat: ChatDocument, messages: readonly Told[]): Content {
  const [from, to] = [chat.created_at.slice(0, 10), chat.updated_at.slice(0, 10)];
  const asked = messages.filter(({ message }) => message.role === 'user').length;
  const rows = [
    ['Date', from === to ? from : `${from} to ${to}`],
    ['Role', roles[chat.role]],
    ['Report', chat.report_title ?? (chat.report_id === undefined ? 'none' : 'deleted or unnamed')],
    ['Messages', `${counted(asked, 'question')}, ${counted(messages.length - asked, 'answer')}`],
  ] as const;
  return {
    layout: tableLayout,
    table: {
      widths: [70, '*'],
      body: rows.map(([name, value]) => [{ text: name, style: 'head' }, { text: written(value) }]),
    },
  };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** To one line of the page's foot. */
function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= 70 ? title : `${letters.slice(0, 69).join('')}…`;
}
