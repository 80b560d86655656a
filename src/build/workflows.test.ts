import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from './testing.ts';

const folder = join(projectRoot, '.github/workflows');
const names = readdirSync(folder);

/** The actions of a workflow that are named by something its owner can move, or whose version no reader can see. */
function loose(text: string): string[] {
  const actions = [...text.matchAll(/\buses:\s*(.*)$/gm)].map(([, action = '']) => action.trim());
  return actions.filter((action) => !/^[\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action));
}

interface Job {
  needs?: string | string[];
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; env?: Record<string, string> }[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
const workflow = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as Workflow;

describe.each(names)('%s', (name) => {
  it('names every action by the hash of a commit, and its version beside it', () => {
    expect(loose(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it('gives no job more than it asks for', () => {
    const { permissions, jobs } = workflow(name);
    expect(permissions).toEqual({});
    for (const [id, job] of Object.entries(jobs)) expect(job.permissions, id).toBeDefined();
  });
});

it.each([
  'actions/checkout@v7',
  'actions/checkout@main # v7.0.1',
  'actions/checkout@3d3c42e # v7.0.1',
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
  './.github/actions/own',
])('the test of hashes refuses %s', (action) => {
  expect(loose(`steps:\n  - uses: ${action}\n`)).toEqual([action]);
});

describe('publishing', () => {
  const { jobs } = workflow('publish.yml');
  const rights = (id: string) => jobs[id]?.permissions;
  const commands = (id: string) => jobs[id]?.steps.flatMap(({ run }) => run ?? []);

  it('tests as the README tells a newcomer to', () => {
    expect(commands('test')).toEqual(['npm ci', 'npm test']);
  });

  it('publishes nothing before the tests have passed and the signatures of its packages are good', () => {
    expect(commands('audit')).toEqual([
      'npm ci --ignore-scripts',
      'npm audit signatures',
      'npm audit --audit-level=high',
    ]);
    expect(jobs['build']?.needs).toEqual(['test', 'audit']);
    expect(jobs['publish']?.needs).toBe('build');
  });

  it('lets only the job that publishes write, and only to Pages', () => {
    expect(Object.keys(jobs)).toEqual(['test', 'audit', 'build', 'publish']);
    expect(rights('test')).toEqual({ contents: 'read' });
    expect(rights('audit')).toEqual({ contents: 'read' });
    expect(rights('build')).toEqual({ contents: 'read', pages: 'read' });
    expect(rights('publish')).toEqual({ pages: 'write', 'id-token': 'write' });
    // What runs code from packages must not be able to publish.
    expect(commands('publish')).toEqual([]);
  });

  it('builds with the address of the Pages', () => {
    const build = jobs['build']?.steps.find(({ run }) => run === 'npm run build');
    expect(build?.env).toEqual({ SITE_URL: '${{ steps.pages.outputs.base_url }}/' });
  });
});
