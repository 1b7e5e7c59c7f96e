import type { Declaration } from '../../formats/declaration.ts';
import { type Fact, known, notApplicable, type Origin, unknownFact } from '../../graph/fact.ts';
import type { Kind } from '../../graph/kinds.ts';
import { referencesIn, type Value } from '../../source/value.ts';
import { asText, textsOf } from '../plain.ts';
import { custom, firstOf, number, text, texts, yesNo } from '../reading.ts';
import { asMap, type ReadContext, select } from '../select.ts';
import {
  type Defaults,
  type FormatBlock,
  type LinkTarget,
  type Service,
  service,
} from '../service.ts';
import { runsOnPaidMachines } from './containers.ts';
import { keepsData, kindOfImage } from './image-kind.ts';
import { isTagFixed } from './images.ts';
import { composeMebibytes, quantity, vcpus } from './quantities.ts';
import { credentials } from './secrets.ts';
import { tags } from './tags.ts';

const page = 'https://docs.docker.com/reference/compose-file/services/';

/** Whether a Compose service runs software of a kind, by its image; what it builds itself is compute. */
export function runs(kind: Kind): (service: Declaration) => boolean {
  return ({ properties }) => {
    const image = properties.entries.get('image');
    if (properties.entries.has('build') && !image) return kind === 'compute.container-service';
    const name = image && nameOf(image);
    return (name === undefined ? 'compute.container-service' : kindOfImage(name)) === kind;
  };
}

/** An image's name as far as it is known; what a variable sets is left out. */
function nameOf(image: Value): string | undefined {
  if (image.kind === 'scalar') return String(image.value);
  if (image.kind !== 'text') return undefined;
  return image.parts.map((part) => (typeof part === 'string' ? part : '')).join('');
}

/** How a family of Compose services differs from the others. */
export interface ComposeFamily {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** Whether it passes on what comes in, so that what it names are its targets. */
  readonly forwards?: boolean;
}

/** The service of all Compose services whose image runs software of a kind. */
export function composeFamily({ id, name, kind, forwards = false }: ComposeFamily): Service {
  return service({
    id: `compose-${id}`,
    name,
    provider: 'compose',
    kind,
    icon: `compose/${id}`,
    formats: {
      compose: {
        type: 'service',
        when: runs(kind),
        facets,
        links: {
          inNetwork: 'networks',
          ...(forwards
            ? {
                forwardsTo: (context) =>
                  named(context, peers).filter((one) => !isStore(context, one)),
                uses: (context) => [
                  ...named(context, peers).filter((one) => isStore(context, one)),
                  ...named(context, parts),
                ],
              }
            : { uses: `${peers}+${parts}` }),
        },
      },
    },
    defaults,
    prices: [runsOnPaidMachines],
  });
}

/** A volume, network, secret or config that a Compose file declares. */
export function composePart(id: string, name: string, kind: Kind): Service {
  return service({
    id: `compose-${id}`,
    name,
    provider: 'compose',
    kind,
    icon: `compose/${id}`,
    formats: { compose: { type: id, facets: {} } },
    prices: 'free',
  });
}

/** Where a service names other services, and the parts that the file declares. */
const peers = 'depends_on+links+environment+command+entrypoint+network_mode';
const parts = 'volumes[].source+secrets[].source+configs[].source';

function named(context: ReadContext, path: string): readonly LinkTarget[] {
  return select(context, path).flatMap(({ value }) =>
    value ? [...referencesIn(value)].map(({ to, at }) => ({ to, at })) : [],
  );
}

/** A web server before a database asks it; it doesn't pass its visitors on. */
function isStore(context: ReadContext, { to }: LinkTarget): boolean {
  const image = context.find(to)?.properties.entries.get('image');
  return image !== undefined && keepsData(nameOf(image) ?? '');
}

const facets: NonNullable<FormatBlock['facets']> = {
  image: text('image'),
  imageTagFixed: custom(['image'], tagFixed),
  instances: firstOf(number('deploy.replicas'), number('scale')),
  privileged: yesNo('privileged'),
  rootFilesystemReadOnly: yesNo('read_only'),
  runsAsRoot: custom(['user'], rootUser),
  addedCapabilities: texts('cap_add'),
  droppedCapabilities: texts('cap_drop'),
  hostNamespaces: custom(['pid', 'ipc', 'network_mode'], hostNamespaces),
  hostPorts: custom(['ports'], hostPorts),
  hostPaths: custom(['volumes'], hostPaths),
  cpuLimit: quantity('deploy.resources.limits.cpus|cpus', vcpus),
  memoryLimit: quantity('deploy.resources.limits.memory|mem_limit', composeMebibytes),
  cpuRequest: quantity('deploy.resources.reservations.cpus', vcpus),
  memoryRequest: quantity('deploy.resources.reservations.memory|mem_reservation', composeMebibytes),
  healthCheck: custom(['healthcheck'], healthCheck),
  containsCredentials: credentials('environment'),
  tags: tags('labels'),
};

const defaults: Defaults = {
  instances: { value: 1, page: 'https://docs.docker.com/reference/compose-file/deploy/' },
  privileged: { value: false, page },
  rootFilesystemReadOnly: { value: false, page },
  addedCapabilities: { value: [], page },
  droppedCapabilities: { value: [], page },
  hostNamespaces: { value: [], page },
  hostPorts: { value: [], page },
  hostPaths: { value: [], page },
  cpuLimit: { value: 0, page },
  memoryLimit: { value: 0, page },
  cpuRequest: { value: 0, page },
  memoryRequest: { value: 0, page },
  containsCredentials: { value: false, page },
  tags: { value: [], page },
};

/** An image that is built from the project's own files has no tag to float. */
function tagFixed(context: ReadContext): Fact<boolean> | undefined {
  const entries = context.resource.properties.entries;
  if (entries.has('build')) return notApplicable;
  const image = entries.get('image');
  return image && isTagFixed(image);
}

function rootUser(context: ReadContext): Fact<boolean> | undefined {
  const [slot] = select(context, 'user');
  const user = slot?.value && asText(slot.value);
  if (user?.state !== 'known')
    return user ?? unknownFact('the image decides which user it runs as');
  const [name = ''] = user.value.split(':');
  return { ...user, value: name === 'root' || name === '0' };
}

function healthCheck(context: ReadContext): Fact<boolean> | undefined {
  const [slot] = select(context, 'healthcheck');
  const check = asMap(slot?.value);
  if (!check || !slot) return unknownFact('the image may bring a health check of its own');
  const from: Origin = { by: 'file', at: slot.at };
  const off = check.entries.get('disable');
  const test = check.entries.get('test');
  const none = test?.kind === 'list' ? test.items[0] : test;
  const isOff =
    (off?.kind === 'scalar' && String(off.value) === 'true') ||
    (none?.kind === 'scalar' && none.value === 'NONE');
  return known(!isOff, from);
}

function hostNamespaces(context: ReadContext): Fact<readonly string[]> | undefined {
  const shared: string[] = [];
  const from: Origin[] = [];
  for (const key of ['pid', 'ipc', 'network_mode']) {
    const [slot] = select(context, key);
    const mode = slot?.value && asText(slot.value);
    if (mode?.state !== 'known' || mode.value !== 'host') continue;
    shared.push(key);
    from.push(...mode.from);
  }
  return from.length === 0 ? undefined : known(shared, ...from);
}

const loopback = /^(?:127\.|::1$|localhost$)/;

/** Ports published on addresses that others can reach; those bound to the host itself are left out. */
function hostPorts(context: ReadContext): Fact<readonly string[]> | undefined {
  const found: string[] = [];
  const from: Origin[] = [];
  const slots = select(context, 'ports[]');
  for (const { value, at } of slots) {
    const port = asMap(value);
    if (!port) continue;
    const address = port.entries.get('host_ip');
    if (address?.kind === 'scalar' && loopback.test(String(address.value))) continue;
    const published = port.entries.get('published');
    if (published?.kind === 'unknown') return unknownFact(published.because);
    const number = published ?? port.entries.get('target');
    const text = number && textsOf([number]);
    if (text?.state !== 'known') continue;
    found.push(...text.value);
    from.push({ by: 'file', at });
  }
  return slots.length === 0 ? undefined : known(found, ...from);
}

/** Files of the host that are mounted. */
function hostPaths(context: ReadContext): Fact<readonly string[]> | undefined {
  const found: string[] = [];
  const from: Origin[] = [];
  for (const { value, at } of select(context, 'volumes[]')) {
    const mount = asMap(value);
    const type = mount?.entries.get('type');
    if (type?.kind !== 'scalar' || type.value !== 'bind') continue;
    const source = mount?.entries.get('source');
    const text = source && textsOf([source]);
    if (text?.state === 'unknown') return text;
    if (text?.state !== 'known') continue;
    found.push(...text.value);
    from.push({ by: 'file', at });
  }
  return from.length === 0 ? undefined : known(found, ...from);
}
