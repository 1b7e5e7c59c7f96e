import { describe, expect, test } from 'vitest';
import { mermaidOf } from './mermaid.ts';
import type { Scene, SceneNode } from './scene.ts';

const node = (id: string, group?: string): SceneNode => ({
  id,
  title: id,
  subtitle: 'EC2 instance',
  kind: 'compute.vm',
  badges: [],
  ...(group && { group }),
});

describe('Mermaid', () => {
  test('nests frames and labels links', () => {
    const scene: Scene = {
      nodes: [node('a', 'inner'), node('b')],
      groups: [
        { id: 'outer', kind: 'network', title: 'net' },
        { id: 'inner', kind: 'subnet', title: 'sub', group: 'outer' },
      ],
      edges: [{ from: 'b', to: 'a', style: 'traffic', label: '443' }],
    };
    expect(mermaidOf(scene)).toBe(
      [
        'flowchart LR',
        '  n3["b<br/>EC2 instance"]',
        '  subgraph n0["net"]',
        '    subgraph n1["sub"]',
        '      n2["a<br/>EC2 instance"]',
        '    end',
        '  end',
        '  n3 -->|"443"| n2',
        '',
      ].join('\n'),
    );
  });

  test('of thousands of boxes stays within what Mermaid draws, and counts the rest', () => {
    const groups = Array.from({ length: 900 }, (_, index) => ({
      id: `g${index}`,
      kind: 'subnet' as const,
      title: `subnet ${index}`,
    }));
    const nodes = Array.from({ length: 4000 }, (_, index) =>
      node(`machine-${index}`, `g${index % 900}`),
    );
    const edges = Array.from({ length: 3000 }, (_, index) => ({
      from: `machine-${index}`,
      to: `machine-${index + 1}`,
      style: 'traffic' as const,
      label: '',
    }));
    const text = mermaidOf({ nodes, groups, edges });
    expect(text.length).toBeLessThan(50_000);
    expect(text.split('\n').filter((line) => line.includes('-->')).length).toBeLessThanOrEqual(500);
    expect(text).toMatch(/\d+ more<br\/>not drawn/);
    expect(text.match(/subgraph/g)?.length).toBe(text.match(/^\s*end$/gm)?.length);
  });

  test('of long names that are all escaped stays within what Mermaid reads', () => {
    const long = `style:${'$$'.repeat(100)}`;
    const groups = Array.from({ length: 120 }, (_, index) => ({
      id: `g${index}`,
      kind: 'subnet' as const,
      title: long,
    }));
    const nodes = Array.from({ length: 220 }, (_, index) => ({
      ...node(`m${index}`, `g${index % 120}`),
      title: long,
      subtitle: `${long} `,
    }));
    const text = mermaidOf({ nodes, groups, edges: [] });
    expect(text.length).toBeLessThan(50_000);
    expect(text).toContain('…');
  });

  // How Mermaid itself draws them: e2e/mermaid.e2e.ts.
  test.each([
    ['', ' '],
    ['C:\\network', 'C:#92;#8288;network'],
    ['$$x$$', '$#8288;$x$#8288;$'],
    ['fa:fa-server', 'fa:#8288;fa-server'],
    ['image:front', 'image:front'],
    ['style:<b>', 'style#58;#lt;b#gt;'],
    ['ﬂ°amp¶ß', 'ﬂ#8288;°amp¶#8288;ß'],
    ['\u202Egnp.exe', '\uFFFDgnp.exe'],
    ['two\nlines', 'two\uFFFDlines'],
  ])('%j stays text', (title, label) => {
    const one = { ...node('a'), title, subtitle: '' };
    expect(mermaidOf({ nodes: [one], groups: [], edges: [] })).toContain(`  n0["${label}"]\n`);
  });
});
