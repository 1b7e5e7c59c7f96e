import { useNetwork } from '@mantine/hooks';
import { Icon } from '../parts/icon.tsx';
import classes from './offline-notice.module.css';

/** Said once, while the net is away. */
export function OfflineNotice() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {online === false && (
        <p className={classes.notice}>
          <Icon name="warning" size={16} />
          You are offline. What is on the page can still be read; nothing new is sent or loaded.
        </p>
      )}
    </div>
  );
}
