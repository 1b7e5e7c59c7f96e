import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Icon } from '../../parts/icon.tsx';
import { saveBlob } from '../../parts/save-file.ts';

interface SaveChatProps {
  readonly chatId: string;
  readonly title: string;
  readonly updatedAt: string;
  /** Told what went wrong; nothing when it is tried again. */
  failed(error: unknown): void;
}

/** Saves a conversation as PDF. */
export function SaveChat({ chatId, title, updatedAt, failed }: SaveChatProps) {
  const pdf = useMutation({
    mutationFn: async () => {
      const { callForFile } = await import('../../api/call.ts');
      return callForFile('chatExportPdf', { chat_id: chatId });
    },
    onMutate: () => failed(undefined),
    onSuccess: (file) => saveBlob(file, `${title} ${updatedAt.slice(0, 10)}.pdf`),
    onError: failed,
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon name="download" size={16} />}
      loading={pdf.isPending}
      aria-label="Save this chat as PDF"
      onClick={() => pdf.mutate()}
    >
      PDF
    </Button>
  );
}
