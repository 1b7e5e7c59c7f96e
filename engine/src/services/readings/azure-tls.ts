import { unknownFact } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { versionIn } from './tls.ts';

/** The oldest TLS version of a server whose setting may also say that none is enforced: that counts as 0. */
export function enforcedTls(path: string): Reading<number> {
  return custom<number>(
    [path],
    (context) => {
      const slot = written(context, path)[0];
      const text = slot && asText(slot.value);
      if (text?.state !== 'known') return text;
      if (text.value.toLowerCase() === 'tlsenforcementdisabled') return { ...text, value: 0 };
      const version = versionIn(text.value);
      return version === undefined
        ? unknownFact(`"${text.value.slice(0, 40)}" names no TLS version we know`)
        : { ...text, value: version };
    },
    (value) => [{ at: path, value: `TLS${value.toFixed(1).replace('.', '_')}` }],
  );
}
