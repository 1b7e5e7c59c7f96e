import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asBoolean, asText } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { asMap, type ReadContext, select } from '../select.ts';
import { keepsData } from './image-kind.ts';
import { isTagFixed } from './images.ts';
import { parsedText } from './json-text.ts';
import { credentials } from './secrets.ts';
import { isOpen, reasonOf, within } from './within.ts';

/** The containers of a task definition, each as a block; `open` when some can't be seen. */
interface Containers {
  readonly found: readonly { readonly context: ReadContext; readonly origin: Origin }[];
  readonly open: string | undefined;
}

/** A list of containers: blocks, encoded JSON, or JSON in a text. */
function containersAt(context: ReadContext, path: string): Containers {
  const found: Containers['found'][number][] = [];
  let open: string | undefined;
  const take = (value: Value): void => {
    const container = asMap(value);
    if (container && value.kind !== 'list' && value.kind !== 'encoded') {
      const origin: Origin = { by: 'file', at: value.at };
      found.push({ context: within(context, container, value.at), origin });
    } else if (value.kind === 'list') value.items.forEach(take);
    else if (value.kind === 'encoded') take(value.of);
    else {
      const inside = parsedText(value);
      if (inside) take(inside);
      else if (isOpen(value)) open = reasonOf(value);
    }
  };
  for (const { value } of select(context, path)) if (value) take(value);
  return { found, open };
}

/** One question to every container, true when it holds for all (or, `decisive` true, for any). */
function overContainers(
  path: string,
  key: string,
  decisive: boolean,
  says: (value: Value | undefined) => Fact<boolean> | undefined,
): Reading<boolean> {
  return custom([`${path}[].${key}`], (context): Fact<boolean> | undefined => {
    const { found, open } = containersAt(context, path);
    const answers = found.flatMap(({ context: container, origin }) => {
      const [slot] = select(container, key);
      const said = says(slot?.value);
      return said === undefined ? [] : [{ said, origin }];
    });
    const deciding = answers.filter(
      ({ said }) => said.state === 'known' && said.value === decisive,
    );
    if (deciding.length > 0) return known(decisive, ...deciding.map(({ origin }) => origin));
    const unknown = answers.find(({ said }) => said.state === 'unknown')?.said;
    if (unknown?.state === 'unknown') return unknown;
    if (open !== undefined) return unknownFact(open);
    if (answers.length === 0) return undefined;
    return known(!decisive, ...answers.map(({ origin }) => origin));
  });
}

const no: Fact<boolean> = known(false);

/** Whether any container has this switch on; one that doesn't say has it off. */
export const anyContainer = (path: string, key: string): Reading<boolean> =>
  overContainers(path, key, true, (value) => (value && asBoolean(value)) ?? no);

/** Whether all containers have this switch on; one that doesn't say has it off. */
export const everyContainer = (path: string, key: string): Reading<boolean> =>
  overContainers(path, key, false, (value) => (value && asBoolean(value)) ?? no);

/** Whether all images are named by digest or by a tag that stays. */
export const imagesFixed = (path: string, key: string): Reading<boolean> =>
  overContainers(path, key, false, (value) => value && isTagFixed(value));

/** Whether any container names user 0; one that names nobody runs as the image says. */
export const rootUser = (path: string, key: string): Reading<boolean> =>
  overContainers(path, key, true, (value) => {
    const user = value && asText(value);
    if (user === undefined) return unknownFact('the image decides which user runs');
    if (user.state !== 'known') return user;
    return { ...user, value: /^(?:root|0)(?::|$)/.test(user.value) };
  });

/** The image of the first container. */
export function firstImage(path: string, key: string): Reading<string> {
  return custom([`${path}[].${key}`], (context): Fact<string> | undefined => {
    const { found, open } = containersAt(context, path);
    const [first] = found;
    if (!first) return open === undefined ? undefined : unknownFact(open);
    const [slot] = select(first.context, key);
    return slot?.value && asText(slot.value);
  });
}

/** Whether any container runs software that is there to keep data. */
export function storesData(path: string, key: string): Reading<boolean> {
  return custom([`${path}[].${key}`], (context): Fact<boolean> | undefined => {
    const stores = containersAt(context, path).found.filter(({ context: container }) => {
      const [slot] = select(container, key);
      const image = slot?.value && asText(slot.value);
      return image?.state === 'known' && keepsData(image.value);
    });
    return stores.length > 0 ? known(true, ...stores.map(({ origin }) => origin)) : undefined;
  });
}

/** Whether the environment of any container holds what looks like a credential. */
export function containerCredentials(path: string, key: string): Reading<boolean> {
  const inside = credentials(key);
  return custom([`${path}[].${key}`], (context): Fact<boolean> | undefined => {
    const { found, open } = containersAt(context, path);
    const facts = found.flatMap(({ context: container }) => inside.read(container) ?? []);
    const yes = facts.filter((fact) => fact.state === 'known' && fact.value);
    if (yes.length > 0)
      return known(true, ...yes.flatMap((fact) => (fact.state === 'known' ? fact.from : [])));
    const unknown = facts.find(({ state }) => state === 'unknown');
    if (unknown) return unknown;
    if (open !== undefined) return unknownFact(open);
    return found.length === 0 ? undefined : known(false, ...found.map(({ origin }) => origin));
  });
}

/** Processor of a task in vCPU, from units (`1024`) or words (`1 vCPU`). */
export function taskCpu(path: string): Reading<number> {
  return amount(
    path,
    (text) => {
      const number = Number.parseFloat(text);
      return /cpu/i.test(text) ? number : number / 1024;
    },
    (vcpu) => vcpu * 1024,
  );
}

/** Memory of a task in MiB, from a number (`512`) or words (`0.5 GB`). */
export function taskMemory(path: string): Reading<number> {
  return amount(
    path,
    (text) => {
      const number = Number.parseFloat(text);
      return /g/i.test(text) ? number * 1024 : number;
    },
    (mib) => mib,
  );
}

function amount(
  path: string,
  read: (text: string) => number,
  write: (value: number) => number,
): Reading<number> {
  const found = (context: ReadContext): Fact<number> | undefined => {
    const slot = select(context, path).find(({ value }) => value !== undefined);
    const text = slot?.value && asText(slot.value);
    if (text?.state !== 'known') return text;
    const value = read(text.value);
    return Number.isFinite(value)
      ? { ...text, value }
      : unknownFact(`"${text.value.slice(0, 40)}" is not an amount`);
  };
  return custom([path], found, (value) => [{ at: path, value: String(write(value)) }]);
}
