// The configure page: reads the settings in its own address, shows them, and builds the add-on's links. Nothing leaves
// the browser except to this server, on request: the key check and Kodi pairing.
import { SERVICES } from './catalogue.js';
import { decodeSegment, segmentOfPath, settingsOfLink, UnreadableSegment } from './codec.js';
import { AccountCheck } from './check.js';
import { copy, KodiDialog, setUpDialogs, showQr } from './dialogs.js';
import { byId, h, tell } from './dom.js';
import { SettingsForm } from './form.js';
import { showIgnored, wordsFor } from './ignored.js';
import { linksOf, reachOf, TooLong } from './links.js';
import { initialSettings, isDefault, isOurs, readPayload, writePayload } from './payload.js';
import { setUpSelfCheck } from './selfcheck.js';
import { Undo } from './undo.js';

const data = JSON.parse(byId('page-data').textContent);
data.serviceCode = (value) => SERVICES.find((service) => service.value === value)?.code ?? null;
const root = `${data.basePath}${data.prefix}`;
/** What the links start with; not this page's own address when the operator has set another (HTTP-090). */
const base = data.publicBaseUrl ?? window.location.origin;
const reach = reachOf(base);

/** What the link says that was opened or made last, to compare with; null before there is one. */
let linked = null;
/** Whether it is the link that was opened. */
let opened = false;
/** What a reset has thrown away, keys above all; null once the person goes on from the defaults. */
let thrownAway = null;
/** "Allow English" is on because the loaded link did not mention it, as on the server (PAGE-052). */
let englishAsServer = false;

const form = new SettingsForm(data, {
  onChange: () => showState(),
  accountCheck: new AccountCheck(`${root}/configure/check-account`, data.connectedServices),
});
const undoLoad = new Undo(byId('replaced'));
const kodi = data.kodiPairing ? new KodiDialog(`${data.basePath}/kodi/associate_manifest`) : null;

/** Settings that make the same link have the same text. */
const textOf = (settings) => (isDefault(settings, englishAsServer) ? '' : JSON.stringify(writePayload(settings)));

function load(payload) {
  const { settings, ignored } = readPayload(payload);
  englishAsServer = !Object.hasOwn(payload.options ?? {}, 'allow_english_in_languages');
  form.prefill(settings);
  takeAsOpened();
  return ignored;
}

function takeAsOpened() {
  linked = textOf(form.settings);
  opened = true;
  showState();
}

function loadFromAddress() {
  const segment = segmentOfPath(window.location.pathname, data.basePath, data.prefix);
  form.settings = initialSettings();
  if (segment === null) {
    byId('unreadable').hidden = !cameFromUnreadable();
    return;
  }
  try {
    showIgnored(load(decodeSegment(segment)));
  } catch (problem) {
    if (!(problem instanceof UnreadableSegment)) {
      throw problem;
    }
    byId('unreadable').hidden = false;
  }
}

/** Whether the server led here from a link that it cannot read (HTTP-141); told once. */
function cameFromUnreadable() {
  const came = document.cookie.split('; ').includes('configure_unreadable=1');
  if (came) {
    document.cookie = `configure_unreadable=; Path=${window.location.pathname}; Max-Age=0; SameSite=Lax`;
  }
  return came;
}

/** Everything that loading another link replaces. */
function kept() {
  const settings = { ...form.settings, debridServices: form.rows.values };
  return { settings, englishAsServer, linked, opened, filledIn: textOf(settings) !== '' || settings.debridServices.length > 0 };
}

function offerBack(text, before) {
  undoLoad.offer(text, () => {
    const now = kept();
    ({ englishAsServer, linked, opened } = before);
    form.settings = before.settings;
    showIgnored([]);
    byId('paste-result').textContent = '';
    offerBack('What you had before is back.', now);
  });
}

function loadDefaults() {
  englishAsServer = false;
  form.prefill(initialSettings());
  takeAsOpened();
  return [];
}

function loadPasted() {
  const field = byId('paste-link');
  if (field.value.trim() === '') {
    byId('paste-result').textContent = 'Paste a link first.';
    return;
  }
  try {
    byId('paste-result').textContent = loadLink(field.value);
    field.value = '';
  } catch (problem) {
    if (!(problem instanceof UnreadableSegment)) {
      throw problem;
    }
    byId('paste-result').textContent = `${problem.message} Nothing was changed.`;
  }
}

/**
 * Loads what a link says, and offers the way back to somebody who had filled something in.
 * @returns {string} what became of it
 */
function loadLink(text) {
  const { payload, host } = settingsOfLink(text);
  if (payload === null && ![new URL(base).host, window.location.host].includes(host)) {
    throw new UnreadableSegment('This link has no settings of this kind of server in it.');
  }
  if (payload !== null && !isOurs(payload)) {
    throw new UnreadableSegment('This link belongs to another add-on.');
  }
  const before = kept();
  const ignored = payload === null ? loadDefaults() : load(payload);
  showIgnored(ignored);
  byId('unreadable').hidden = true;
  undoLoad.withdraw();
  if (before.filledIn) {
    offerBack('This replaced what you had filled in.', before);
  }
  return payload === null ? 'This link holds no settings of its own: the defaults are set.'
    : `Settings loaded${ignored.length ? `, except: ${wordsFor(ignored)}` : ''}. Check them, then install.`;
}

function reset() {
  const { settings, englishAsServer: english } = kept();
  englishAsServer = false;
  form.settings = initialSettings();
  showIgnored([]);
  thrownAway = { settings, englishAsServer: english };
  showState();
  tell({ done: 'All settings are back at their defaults.' });
}

function undoReset() {
  englishAsServer = thrownAway.englishAsServer;
  form.settings = thrownAway.settings;
  tell({ done: 'Your settings are back.' });
}

/** Shows what the settings amount to, and which actions there are for them. */
function showState() {
  tell({});
  const settings = form.settings;
  const rows = settings.debridServices;
  const changed = linked !== null && textOf(settings) !== linked;
  byId('unsaved').hidden = !changed;
  byId('loaded').hidden = !opened || changed;
  thrownAway = textOf(settings) === '' && form.rows.rows.length === 0 ? thrownAway : null;
  byId('reset').textContent = thrownAway === null ? 'Reset to defaults' : 'Undo reset';
  byId('summary').textContent = summaryOf(settings);
  const blocked = !data.installable || form.playsNothing;
  byId('nothing-plays').hidden = !data.installable || !form.playsNothing;
  document.querySelectorAll('[data-action]').forEach((button) => (button.disabled = blocked));
  byId('chilllink').disabled = blocked || rows.length === 0;
}

function summaryOf({ debridServices: rows, enableTorrent }) {
  const accounts = [...new Set(rows.map((row) => SERVICES.find(({ value }) => value === row.service).label))];
  const torrents = enableTorrent || (rows.length === 0 && !data.torrentsDisabled) ? ['direct torrents'] : [];
  const sources = [...accounts, ...torrents];
  return sources.length === 0 ? 'No source of streams yet' : `Streams from ${sources.join(' + ')}`;
}

/** Runs an action with the links, unless something has to be put right first. */
function act(action) {
  tell({});
  const problems = form.check(true);
  if (problems.length > 0) {
    tell({ problem: problems.length === 1 ? problems[0].text
      : `${problems.length} things to put right. First: ${problems[0].text}` });
    problems[0].control.closest('details')?.setAttribute('open', '');
    problems[0].control.focus();
    return;
  }
  const settings = form.settings;
  try {
    const links = linksOf(settings, englishAsServer, { base, prefix: data.prefix, root });
    // Only now, not with every key stroke: the address holds keys (PAGE-084).
    history.replaceState(null, '', links.configure + window.location.search);
    opened &&= textOf(settings) === linked;
    linked = textOf(settings);
    undoLoad.withdraw();
    showState();
    action(links, settings);
  } catch (problem) {
    if (!(problem instanceof TooLong)) {
      throw problem;
    }
    tell({ problem: 'These settings make a link longer than servers accept: choose less.' });
  }
}

/** Says how Stremio gets to the address of the links, and puts first what works with it (PAGE-046, PAGE-078). */
function showReach() {
  document.querySelectorAll('.base-address').forEach((place) => (place.textContent = base));
  byId('elsewhere').hidden = reach !== 'https' || new URL(base).origin === window.location.origin;
  byId('elsewhere-link').href = `${base}${data.prefix}/configure`;
  byId('loopback').hidden = reach !== 'loopback';
  byId('https-needed').hidden = reach !== 'plain';
  if (reach !== 'https') {
    const [install, copyLink, web] = ['install', 'copy', 'web'].map((name) =>
      document.querySelector(`[data-action="${name}"]`));
    install.classList.remove('primary');
    copyLink.classList.add('primary');
    install.replaceWith(copyLink);
    copyLink.after(web);
    document.querySelector('.more-actions').prepend(install);
  }
}

function follow(link, properties = {}) {
  const anchor = h('a', { href: link, hidden: true, ...properties });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

const hasSecrets = (settings) => settings.debridServices.length > 0 || settings.debridStreamProxyPassword !== '';

const ACTIONS = {
  install: (links) => {
    follow(links.install);
    tell({ done: 'Opening Stremio… confirm the installation there.' });
  },
  copy: (links) => copy(links.manifest, 'Link copied.'),
  web: (links) => follow(links.web, { target: '_blank', rel: 'noopener noreferrer' }),
  qr: (links, settings) => showQr(links.manifest, { hasKeys: hasSecrets(settings), onlyHere: reach === 'loopback' }),
  chilllink: (links) => copy(links.chillLink, 'ChillLink link copied.'),
  kodi: (links) => kodi.open(links.manifest),
};

for (const button of document.querySelectorAll('[data-action]')) {
  button.addEventListener('click', () => act(ACTIONS[button.dataset.action]));
}
byId('reset').addEventListener('click', () => (thrownAway === null ? reset() : undoReset()));
byId('paste-load').addEventListener('click', loadPasted);
byId('paste-link').addEventListener('paste', () => setTimeout(loadPasted)); // once the text is in the field
byId('paste-link').addEventListener('keydown', (event) => event.key === 'Enter' && loadPasted());
showReach();
byId('sign-out')?.addEventListener('submit', () => {
  // Over plain http a page without referrer hides from its own server, too, where its forms come from (ADM-09).
  document.querySelector('meta[name="referrer"]').content = 'same-origin';
});
setUpDialogs();
if (byId('self-check')) {
  setUpSelfCheck(`${root}/configure/self-check`);
}
loadFromAddress();
document.documentElement.classList.add('ready');
