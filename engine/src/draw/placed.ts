import type { SceneEdge, SceneGroup, SceneNode } from './scene.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A scene with positions in pixels, from the top left corner; groups come before what stands in them. */
export interface PlacedScene {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (SceneNode & Box)[];
  readonly groups: readonly (SceneGroup & Box)[];
  readonly edges: readonly PlacedEdge[];
}

export interface PlacedEdge extends SceneEdge {
  readonly points: readonly Point[];
  /** Where its label stands, if it has one. */
  readonly labelAt?: Point;
}

/** Sizes of the drawing, pixels. */
export const sizes = {
  node: { minWidth: 148, maxWidth: 240, height: 56, icon: 32, padding: 12 },
  title: 13,
  subtitle: 11,
  group: { title: 12, head: 30, padding: 16 },
  margin: 24,
} as const;

/** The word before a group's title; none where the title says it. */
export const groupWords: Readonly<Record<SceneGroup['kind'], string>> = {
  cloud: '',
  project: '',
  region: 'Region',
  network: 'Network',
  zone: 'Zone',
  subnet: 'Subnet',
  subnets: '',
  cluster: 'Cluster',
  namespace: 'Namespace',
};
