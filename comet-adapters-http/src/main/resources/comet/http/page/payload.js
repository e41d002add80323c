// Between the payload of UCFG and the settings the form shows. Settings hold effective values under the payload's
// names; whatever this version does not know is carried along in "unknown" and written back (PAGE-053).
import { LANGUAGE_RULES, RESOLUTIONS, SERVICES } from './catalogue.js';

export const GIB = 1073741824;
export const NO_RANK_LIMIT = -10000000000;

const RESOLUTION_KEYS = RESOLUTIONS.map((resolution) => resolution.value);
const SERVICE_KEYS = SERVICES.map((service) => service.value);
const OPTION_KEYS = ['remove_ranks_under', 'allow_english_in_languages', 'remove_unknown_languages'];
const LEGACY_KEYS = ['debridService', 'debridApiKey'];

/** What earlier versions wrote. */
const RETIRED_KEYS = ['indexers', 'maxResults', 'filterTitles', 'reverseResultOrder', 'rtnSettings', 'rtnRanking',
  'stremthruUrl'];

/** Far more accounts than anybody has; the server reads no more. */
const MAX_ACCOUNTS = 64;

/** A value that means nothing, or one part of it. */
class BadValue extends Error {
  constructor(part = '') {
    super();
    this.part = part;
  }
}

/** The page's initial values (PAGE-010 to PAGE-025). */
export function initialSettings() {
  return {
    maxResultsPerResolution: 0,
    maxSize: 0,
    cachedOnly: false,
    sortCachedUncachedTogether: false,
    removeTrash: true,
    resultFormat: ['all'],
    debridServices: [],
    enableTorrent: true,
    deduplicateStreams: false,
    scrapeDebridAccountTorrents: false,
    debridStreamProxyPassword: '',
    languages: { required: [], allowed: [], exclude: [], preferred: [] },
    resolutionsOff: [],
    options: { remove_ranks_under: NO_RANK_LIMIT, allow_english_in_languages: false, remove_unknown_languages: false },
    unknown: { payload: {}, languages: {}, resolutions: {}, options: {} },
  };
}

const KNOWN_KEYS = [...Object.keys(writePayload(initialSettings())), ...LEGACY_KEYS];

/**
 * Reads a payload field by field (PAGE-051, PAGE-052), in the order and with the names of the server (UCFG-114): a field
 * that means nothing does not cost the others (ASK-39). It keeps its default and its name is reported.
 * @returns {{settings: object, ignored: string[]}}
 */
export function readPayload(payload) {
  const ignored = [];
  // Values are read with own keys only and null counts as absent (UCFG-015).
  const present = (key) => Object.hasOwn(payload, key) && payload[key] !== null;
  const field = (key, read, absent) => (present(key) ? valueOf(key, payload[key], read, ignored) ?? absent : absent);

  const settings = {
    maxResultsPerResolution: Math.max(0, field('maxResultsPerResolution', readInteger, 0)),
    maxSize: Math.max(0, field('maxSize', readNumber, 0)),
    cachedOnly: field('cachedOnly', readBoolean, false),
    sortCachedUncachedTogether: field('sortCachedUncachedTogether', readBoolean, false),
    removeTrash: field('removeTrash', readBoolean, true),
    resultFormat: readable('resultFormat', field('resultFormat', readList, ['all']), readString, ignored),
    debridServices: [],
    enableTorrent: field('enableTorrent', readBoolean, null),
    deduplicateStreams: field('deduplicateStreams', readBoolean, false),
    scrapeDebridAccountTorrents: field('scrapeDebridAccountTorrents', readBoolean, false),
    debridStreamProxyPassword: field('debridStreamProxyPassword', readString, ''),
  };
  const list = field('debridServices', readList, []);
  const rows = readServices(list, ignored);
  const service = field('debridService', readLegacyService, 'torrent');
  const key = field('debridApiKey', readString, '');
  const single = list.length === 0 && service !== 'torrent';
  settings.debridServices = single ? [{ service, apiKey: key, unknown: {} }] : rows;
  // What stood for an account and cannot be read is not replaced by torrents.
  const stoodForAccounts = list.length > 0 || ignored.includes('debridServices');
  settings.enableTorrent = !single && !(list.length === 0 && ignored.includes('debridService'))
      && (settings.enableTorrent ?? !stoodForAccounts);
  const languages = field('languages', readObject, {});
  const resolutions = field('resolutions', readObject, {});
  const options = field('options', readObject, {});
  settings.languages = Object.fromEntries(LANGUAGE_RULES.map((rule) => [rule, languageCodes(languages[rule])]));
  settings.resolutionsOff = RESOLUTION_KEYS.filter((name) => resolutions[name] === false);
  settings.options = readOptions(options);
  settings.unknown = {
    payload: without(payload, KNOWN_KEYS),
    languages: without(languages, LANGUAGE_RULES),
    resolutions: without(resolutions, RESOLUTION_KEYS),
    options: without(options, OPTION_KEYS),
  };
  return { settings, ignored };
}

/** The value, or null when it means nothing; then its name is reported. */
function valueOf(name, value, read, ignored) {
  try {
    return read(value);
  } catch (bad) {
    if (!(bad instanceof BadValue)) {
      throw bad;
    }
    ignored.push(bad.part ? `${name}.${bad.part}` : name);
    return null;
  }
}

/** The elements of a list that mean something: a bad one does not cost its neighbours. */
function readable(name, list, read, ignored) {
  return list.map((item, index) => valueOf(`${name}[${index}]`, item, read, ignored)).filter((item) => item !== null);
}

/**
 * Whether a payload in a link from somewhere is one of this kind of server: others, too, write JSON in base64, and may
 * share a name or two.
 */
export function isOurs(payload) {
  const keys = Object.keys(payload);
  const known = keys.filter((key) => KNOWN_KEYS.includes(key) || RETIRED_KEYS.includes(key)).length;
  return keys.length === 0 || (known > 0 && 2 * known >= keys.length);
}

/** The payload of these settings: every field, in the order of UCFG-020 to UCFG-033, then what is unknown (PAGE-028). */
export function writePayload(settings) {
  const off = settings.resolutionsOff.map((key) => [key, false]);
  return {
    maxResultsPerResolution: settings.maxResultsPerResolution,
    maxSize: settings.maxSize,
    cachedOnly: settings.cachedOnly,
    sortCachedUncachedTogether: settings.sortCachedUncachedTogether,
    removeTrash: settings.removeTrash,
    resultFormat: settings.resultFormat,
    debridServices: settings.debridServices.map((row) => ({ service: row.service, apiKey: row.apiKey, ...row.unknown })),
    enableTorrent: settings.enableTorrent,
    deduplicateStreams: settings.deduplicateStreams,
    scrapeDebridAccountTorrents: settings.scrapeDebridAccountTorrents,
    debridStreamProxyPassword: settings.debridStreamProxyPassword,
    languages: { ...settings.languages, ...settings.unknown.languages },
    resolutions: { ...Object.fromEntries(off), ...settings.unknown.resolutions },
    options: { ...settings.options, ...settings.unknown.options },
    ...settings.unknown.payload,
  };
}

/**
 * Whether a URL without config segment says the same (PAGE-040).
 * @param {boolean} englishAsServer "Allow English" is on only because the loaded link did not mention it, which is
 *     the server's own default
 */
export function isDefault(settings, englishAsServer) {
  const compared = englishAsServer
    ? { ...settings, options: { ...settings.options, allow_english_in_languages: false } }
    : settings;
  return JSON.stringify(writePayload(compared)) === JSON.stringify(writePayload(initialSettings()));
}

/** Which of the nine components are selected (PAGE-051); unknown names select nothing (UCFG-070). */
export function selectedComponents(resultFormat, components) {
  return resultFormat.includes('all') ? components : components.filter((name) => resultFormat.includes(name));
}

/** The payload value of a selection: "all" when nothing is left out (PAGE-025). */
export function resultFormatOf(selected, components, unknown) {
  return selected.length === components.length ? ['all'] : [...selected, ...unknown];
}

function without(object, keys) {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

const TRUE_WORDS = ['1', 't', 'true', 'y', 'yes', 'on'];
const FALSE_WORDS = ['0', 'f', 'false', 'n', 'no', 'off'];

function readBoolean(value) { // UCFG-012
  const word = typeof value === 'string' ? value.toLowerCase() : null;
  if (value === true || value === 1 || TRUE_WORDS.includes(word)) {
    return true;
  }
  if (value === false || value === 0 || FALSE_WORDS.includes(word)) {
    return false;
  }
  throw new BadValue();
}

function readNumber(value) { // UCFG-013
  if (typeof value === 'boolean') {
    return value ? 1 : 0;
  }
  if (typeof value === 'string') {
    if (/^\s*[+-]?(inf(inity)?|nan)\s*$/i.test(value)) {
      return 0;
    }
    if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)) {
      throw new BadValue();
    }
    return readNumber(Number(value));
  }
  if (typeof value !== 'number') {
    throw new BadValue();
  }
  return Number.isFinite(value) ? value : 0;
}

function readInteger(value) { // UCFG-013
  if (typeof value === 'string' && !/^\s*[+-]?\d+(\.0*)?\s*$/.test(value)) {
    throw new BadValue();
  }
  const number = readNumber(value);
  if (!Number.isInteger(number)) {
    throw new BadValue();
  }
  return number;
}

function readString(value) {
  if (typeof value !== 'string') {
    throw new BadValue();
  }
  return value;
}

function readList(value) {
  if (!Array.isArray(value)) {
    throw new BadValue();
  }
  return value;
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function readObject(value) {
  if (!isObject(value)) {
    throw new BadValue();
  }
  return value;
}

function readLegacyService(value) {
  if (value !== 'torrent' && !SERVICE_KEYS.includes(value)) {
    throw new BadValue();
  }
  return value;
}

/** A row for each account that can be read, and for one whose key cannot: it asks for it. */
function readServices(list, ignored) {
  const rows = list.slice(0, MAX_ACCOUNTS).map((item, index) => {
    const name = `debridServices[${index}]`;
    const row = valueOf(name, item, readService, ignored);
    return row && { ...row, apiKey: valueOf(name, item, readKey, ignored) ?? '' };
  });
  if (list.length > MAX_ACCOUNTS) {
    ignored.push(`debridServices[${MAX_ACCOUNTS}]`);
  }
  return rows.filter((row) => row !== null);
}

function readService(item) {
  readObject(item);
  if (!SERVICE_KEYS.includes(item.service)) {
    throw new BadValue('service');
  }
  return { service: item.service, unknown: without(item, ['service', 'apiKey']) };
}

function readKey(item) {
  if (Object.hasOwn(item, 'apiKey') && typeof item.apiKey !== 'string') {
    throw new BadValue('apiKey');
  }
  return item.apiKey ?? '';
}

function languageCodes(value) { // UCFG-080
  return Array.isArray(value) ? [...new Set(value.filter((code) => typeof code === 'string'))] : [];
}

function readOptions(options) { // UCFG-085, UCFG-086
  const rank = options.remove_ranks_under;
  return {
    remove_ranks_under: typeof rank === 'number' && Number.isFinite(rank) ? rank : NO_RANK_LIMIT,
    allow_english_in_languages: (options.allow_english_in_languages ?? true) === true,
    remove_unknown_languages: options.remove_unknown_languages === true,
  };
}
