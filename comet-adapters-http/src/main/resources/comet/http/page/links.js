// The addresses a configuration leads to (PAGE-040 to PAGE-046, PAGE-080).
import { encodeSegment, MAX_SEGMENT } from './codec.js';
import { isDefault, writePayload } from './payload.js';

/** The longest segment is a limit of servers, not of this page. */
export class TooLong extends Error {}

/**
 * @param {string} base what addresses that are given out start with: the public one, or where this page was opened
 * @param {string} prefix of the protected server, or empty
 * @param {string} root where this page's own paths start: base path and prefix
 */
export function linksOf(settings, englishAsServer, { base, prefix, root }) {
  const segment = isDefault(settings, englishAsServer) ? '' : encodeSegment(writePayload(settings));
  if (segment.length > MAX_SEGMENT) {
    throw new TooLong();
  }
  const path = segment === '' ? '' : `/${segment}`;
  const start = `${base}${prefix}${path}`;
  return {
    manifest: `${start}/manifest.json`,
    install: `${start}/manifest.json`.replace(/^https?:/, 'stremio:'),
    web: `https://web.stremio.com/#/addons?addon=${encodeURIComponent(`${start}/manifest.json`)}`,
    chillLink: `${start}/manifest`,
    configure: `${root}${path}/configure`,
  };
}

/**
 * How Stremio gets to an address. It turns its own links into https, so "https" is what can be installed with one press;
 * an address on this very computer ("loopback") it takes over http when it is given as such, any other ("plain") it
 * refuses (PAGE-046, PAGE-078).
 */
export function reachOf(base) {
  const { protocol, hostname } = new URL(base);
  if (protocol === 'https:') {
    return 'https';
  }
  const loopback = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]'
      || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return loopback ? 'loopback' : 'plain';
}
