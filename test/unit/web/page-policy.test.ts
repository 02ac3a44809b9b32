import { describe, expect, it } from 'vitest';

import { contentTypeOf, pageFile, pagePolicy, withNonce } from '#shared/web/page-policy.ts';

describe('pageFile', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/app-1a2b.js', 'assets/app-1a2b.js'],
    ['//assets//x.css', 'assets/x.css'],
  ])('finds %s', (path, file) => {
    expect(pageFile(path)).toBe(file);
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/C:/Windows/win.ini',
    '/a%00.js',
    '/%E0%A4%A',
  ])('refuses %s', (path) => {
    expect(pageFile(path)).toBeUndefined();
  });
});

describe('pagePolicy', () => {
  const policy = pagePolicy('abc');

  it('allows inline styles only with the nonce and never inline scripts', () => {
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('lets nothing reach the network', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });
});

it('puts the nonce wherever the page asks for it', () => {
  expect(withNonce('<a n="__CSP_NONCE__"><b n="__CSP_NONCE__">', 'x')).toBe('<a n="x"><b n="x">');
});

it.each([
  ['assets/a.JS', 'text/javascript; charset=utf-8'],
  ['index.html', 'text/html; charset=utf-8'],
  ['unknown', 'application/octet-stream'],
])('names the type of %s', (path, type) => {
  expect(contentTypeOf(path)).toBe(type);
});
