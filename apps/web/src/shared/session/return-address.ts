import { PATHS } from '../../paths.js';

/** Only to learn what an address means to a browser. */
const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: the address given when it is one of our own, else the first page. Read as browsers
 * read it, so that no spelling ("//other.org", "/\other.org", "/.//other.org") leads to somebody else.
 */
export function returnAddress(given: string | null): string {
  if (!given?.startsWith('/') || !URL.canParse(given, HERE)) return PATHS.find;
  const { origin, pathname, search, hash } = new URL(given, HERE);
  const isOurs = origin === HERE && !pathname.startsWith('//') && pathname !== PATHS.signIn;
  return isOurs ? pathname + search + hash : PATHS.find;
}
