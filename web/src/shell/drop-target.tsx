import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { chooseDropped } from '../pages/analyse/chosen.ts';
import { Icon } from '../parts/icon.tsx';
import classes from './drop-target.module.css';

/** The whole window takes files, on every page, and a drop never leads away. */
export function DropTarget() {
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hold = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void chooseDropped(event.dataTransfer);
      void navigate('/');
    };
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('dragenter', enter, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('dragover', hold, { signal });
    addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [navigate]);

  if (!over) return null;
  return (
    <div className={classes.veil}>
      <p className={classes.words}>
        <Icon name="analyse" size={28} />
        Drop to analyse
      </p>
    </div>
  );
}
