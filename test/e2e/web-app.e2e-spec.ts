import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';

/** Addresses of the app, opened without having been to another of its pages before. */
const APP_PAGES = [
  ...['/', '/?view=search&q=buses', '/cases/some-case', '/compare?ids=a,b', '/accessibility', '/sign-in'],
  ...['/challenges', '/challenges/new', '/challenges/some-need', '/challenges/some-need/edit'],
  ...['/challenges/some-need/matches', '/quality', '/ranking'],
];

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
});
afterAll(() => atlas.stop());

describe('the web app as it is served', () => {
  it.each(APP_PAGES)('is at %s, under a policy that lets no inline script run', async (path) => {
    const page = await atlas.visitor.get(path);

    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toContain("script-src 'self';style-src 'self';");
    expect(page.text).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });

  it('is one page at each of its addresses', async () => {
    const texts = await Promise.all(APP_PAGES.map(async (path) => (await atlas.visitor.get(path)).text));

    expect(new Set(texts).size).toBe(1);
  });

  it.each([
    '/no-such-page',
    '/quality.html',
    '/cases',
    '/cases/a/b',
    '/assets/none.js',
    `${API}/no-such-call`,
  ])('is not at %s, which is a problem to programs', async (path) => {
    const answer = await atlas.visitor.get(path);

    expect([answer.status, answer.headers['content-type']]).toEqual([
      404,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
  });

  it('tells people that there is no such page, in the app', async () => {
    const asked = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await atlas.visitor.get('/no-such-page').set(asked);

    expect([page.status, page.headers['content-type']]).toEqual([404, expect.stringMatching(/^text\/html/)]);
    expect(page.headers['vary']).toMatch(/accept(,|$)/i);
    expect(page.text).toBe((await atlas.visitor.get('/')).text);
    expect((await atlas.visitor.get(`${API}/no-such-call`).set(asked)).headers['content-type']).toMatch(
      /problem\+json/,
    );
  });

  it('has every file that its page names, all from this server, each with its type', async () => {
    const types = { js: 'javascript', css: 'text/css', svg: 'image/svg+xml' };
    const { text } = await atlas.visitor.get('/');
    const names = [...text.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)].map(([, name]) => name!);

    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      const address = new URL(name, 'http://page.test');
      expect(address.origin).toBe('http://page.test');
      const file = await atlas.visitor.get(address.pathname);
      const type = types[address.pathname.split('.').at(-1) as keyof typeof types];
      expect([name, file.status, file.headers['content-type']]).toEqual([
        name,
        200,
        expect.stringContaining(type),
      ]);
    }
  });

  it('lets browsers keep for a year what is named by its content, compressed where they can', async () => {
    const { text } = await atlas.visitor.get('/');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(text)![1]!;
    const file = await atlas.visitor.get(script).set('Accept-Encoding', 'br');

    expect(file.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      vary: expect.stringMatching(/accept-encoding/i),
    });
  });

  it('shows nothing of how it was built', async () => {
    expect((await atlas.visitor.get('/.vite/manifest.json')).status).toBe(404);
  });
});
