import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asText, resolved } from '../plain.ts';

/** The parts of an image's name: `ghcr.io/org/app:1.2@sha256:…`. */
export interface ImageName {
  /** Without registry, tag and digest: `org/app`. */
  readonly path: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Takes an image's name apart. */
export function imageName(text: string): ImageName {
  const [name = '', digest] = text.split('@');
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const path = colon < 0 ? name : name.slice(0, colon);
  const tag = colon < 0 ? undefined : name.slice(colon + 1);
  const first = path.slice(0, path.indexOf('/'));
  const registry = path.includes('/') && (/[.:]/.test(first) || first === 'localhost');
  return { path: registry ? path.slice(first.length + 1) : path, tag, digest };
}

/** Tags that say no version: whatever was built last, or a branch, or what it is built on. */
const floating =
  /^(?:|latest|stable|edge|nightly|main|master|develop|dev|head|canary|rolling|lts|current|prod|production|staging|apache|fpm|alpine|slim|bullseye|bookworm|trixie|focal|jammy|noble)(?:-(?:alpine|slim|latest))?$/i;

/**
 * Whether an image is named by digest or by a tag that is meant to stay: not `latest`, not left out.
 * A tag that a variable sets counts as unknown.
 */
export function isTagFixed(value: Value): Fact<boolean> | undefined {
  const plain = resolved(value);
  if (plain.kind === 'text') return tagOfParts(plain.parts, value);
  const text = asText(value);
  if (text?.state !== 'known') return text;
  const { tag, digest } = imageName(text.value);
  return { ...text, value: digest !== undefined || !floating.test(tag ?? '') };
}

/** The tag of an image whose name is known in parts: what stands last decides. */
function tagOfParts(parts: readonly (string | Value)[], value: Value): Fact<boolean> {
  const last = parts.at(-1);
  if (typeof last !== 'string') {
    const reason = last?.kind === 'unknown' ? last.because : 'a variable sets it';
    return unknownFact(reason);
  }
  const { tag, digest } = imageName(`x${last}`);
  return known(digest !== undefined || !floating.test(tag ?? ''), { by: 'file', at: value.at });
}
