import { notifications } from '@mantine/notifications';

/** Says what happened, in passing; nothing that matters is said only here. */
export function toast(message: string): void {
  notifications.show({ message, autoClose: 4000, withBorder: true });
}
