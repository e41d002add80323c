// The config segment of an add-on URL: UCFG-004 to UCFG-007 for reading, UCFG-011 for writing.

/** The longest segment a server has to accept (UCFG-010). */
export const MAX_SEGMENT = 24576;

/** A text that is no config segment. The message is a sentence for people and never quotes the text: it may hold keys. */
export class UnreadableSegment extends Error {}

const CUT_OFF = 'This link is cut off: copy the whole of it again.';
const DAMAGED = 'The settings in this link are damaged: copy it again.';
const NO_LINK = 'This is not the link of an add-on.';
const FOREIGN = 'This link belongs to another add-on.';

/**
 * Reads a segment that is already percent-decoded.
 * @returns {object} the JSON object in it
 * @throws {UnreadableSegment} if it is not base64 of one JSON object in UTF-8
 */
export function decodeSegment(segment) {
  const compact = segment.replace(/[ \t\n\r\f\v]/g, '');
  const match = /^([A-Za-z0-9+/_-]*)=*$/.exec(compact);
  if (!match) {
    throw new UnreadableSegment(DAMAGED);
  }
  const digits = match[1].replaceAll('-', '+').replaceAll('_', '/');
  if (digits.length % 4 === 1) {
    throw new UnreadableSegment(CUT_OFF);
  }
  return parseObject(utf8(Uint8Array.from(atob(digits), (c) => c.charCodeAt(0))));
}

function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableSegment(DAMAGED);
  }
}

function parseObject(text) {
  let value;
  try {
    value = JSON.parse(text); // which refuses a byte order mark (UCFG-006)
  } catch {
    throw new UnreadableSegment(DAMAGED);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new UnreadableSegment(FOREIGN);
  }
  return value;
}

/**
 * Writes a payload. Standard base64 wherever possible, as other clients write it; the URL-safe alphabet only where a
 * slash would otherwise split the segment.
 */
export function encodeSegment(payload) {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  let binary = '';
  for (const byte of bytes) {
    binary += String.fromCharCode(byte);
  }
  const standard = btoa(binary);
  return standard.includes('/') ? standard.replaceAll('+', '-').replaceAll('/', '_') : standard;
}

/**
 * The config segment in the path of this page, percent-decoded, or null if there is none (PAGE-050). Everything
 * between the prefix and "configure" counts, because old links hold a raw slash (HTTP-031).
 */
export function segmentOfPath(path, base, prefix) {
  let rest = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  if (prefix && rest.startsWith(`${prefix}/`)) {
    rest = rest.slice(prefix.length);
  } else if (rest.startsWith('/s/')) {
    rest = rest.replace(/^\/s\/[^/]*/, ''); // a root path under /s/ is never a config (HTTP-031)
  }
  const match = /^\/(.+)\/configure\/?$/.exec(rest);
  return match ? percentDecoded(match[1]) : null;
}

function percentDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: not base64 either, so the decoder refuses it
  }
}

/** Base64 of an opening brace begins like this. */
const SETTINGS = /^e[wy3]/;

/**
 * Finds the settings in whatever a person pastes: a manifest or configure URL of any compatible server, with http(s)
 * or stremio scheme, a Stremio Web link, or the bare segment (PAGE-082).
 * @returns {{payload: ?object, host: string}} the payload, null when the link carries none; and of which server it is,
 *     empty when that is not said
 * @throws {UnreadableSegment} when there is something in it that cannot be read, or it is not the link of an add-on
 */
export function settingsOfLink(text) {
  const pasted = text.trim();
  if (!/[:.]|\/(configure|manifest)\/?$/.test(pasted)) {
    if (!SETTINGS.test(pasted)) {
      throw new UnreadableSegment(NO_LINK);
    }
    return { payload: decodeSegment(percentDecoded(pasted)), host: '' };
  }
  const { host, path } = partsOfLink(pasted);
  const parts = path.split('/').filter((part) => part !== '');
  const end = parts.findLastIndex((part) => ['manifest.json', 'manifest', 'configure'].includes(part));
  if (end < 0) {
    throw new UnreadableSegment(NO_LINK);
  }
  const token = parts.indexOf('s'); // /s/<token>/ protects a server and holds no settings
  return { payload: payloadOfParts(parts.slice(token < 0 ? 0 : token + 2, end).map(percentDecoded)), host };
}

function partsOfLink(pasted) {
  const inner = /[?&]addon=([^&]+)/.exec(pasted);
  const link = inner ? percentDecoded(inner[1]) : pasted;
  const [, host, path] = /^(?:[a-z][a-z0-9+.-]*:\/\/([^/]*))?([^?#]*)/i.exec(link);
  return { host: host ?? '', path };
}

function payloadOfParts(parts) {
  let problem = null;
  // The last part is the segment; when it holds a raw slash, the last two or three together are.
  for (let first = parts.length - 1; first >= 0; first--) {
    try {
      return decodeSegment(parts.slice(first).join('/'));
    } catch (unreadable) {
      problem ??= unreadable;
    }
  }
  if (problem && parts.some((part) => SETTINGS.test(part))) {
    throw problem;
  }
  return null; // folders of a server, or another add-on's way of writing settings
}
