// The addresses a configuration leads to (PAGE-040 to PAGE-046, PAGE-080).
import { encodeSegment, MAX_SEGMENT } from './codec.js';
import { isDefault, writePayload } from './payload.js';

/** The longest segment is a limit of servers, not of this page. */
export class TooLong extends Error {}

/**
 * @param {{origin: string, host: string}} location of the page
 * @param {string} root base path and prefix
 */
export function linksOf(settings, englishAsServer, location, root) {
  const segment = isDefault(settings, englishAsServer) ? '' : encodeSegment(writePayload(settings));
  if (segment.length > MAX_SEGMENT) {
    throw new TooLong();
  }
  const path = segment === '' ? root : `${root}/${segment}`;
  const manifest = `${location.origin}${path}/manifest.json`;
  return {
    manifest,
    install: `stremio://${location.host}${path}/manifest.json`,
    web: `https://web.stremio.com/#/addons?addon=${encodeURIComponent(manifest)}`,
    chillLink: `${location.origin}${path}/manifest`,
    configure: `${path}/configure`,
  };
}

/** Whether Stremio accepts an add-on from here (PAGE-046, PAGE-078). */
export function isReachableForStremio({ protocol, hostname }) {
  const loopback = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]'
      || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return protocol === 'https:' || loopback;
}
