import { describe, expect, it } from '@jest/globals';
import { signInPath } from '../../paths.js';
import { returnAddress } from './return-address.js';

describe('the address to return to after signing in', () => {
  it.each(['/', '/challenges/new', '/challenges?status=draft&q=a%2Fb#list', '/cases/%C4%85'])(
    'is %s, a page of our own',
    (address) => {
      expect(returnAddress(address)).toBe(address);
      expect(returnAddress(new URL(signInPath(address), 'http://x').searchParams.get('to'))).toBe(address);
    },
  );

  it.each([
    ...[
      'https://other.org/',
      '//other.org',
      '///other.org',
      '/\\other.org',
      '\\\\other.org',
      '/\t/other.org',
    ],
    ...['/.//other.org', '/a/..//other.org', 'javascript:alert(1)', 'other.org', '', 'http:other.org', '//'],
    ...[null, '/sign-in', '/sign-in?to=/sign-in'],
  ])('is never %j', (address) => {
    expect(returnAddress(address)).toBe('/');
  });
});
