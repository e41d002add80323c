// The configure page: reads the settings in its own address, shows them, and builds the add-on's links. Nothing leaves
// the browser except to this server, on request: the key check and Kodi pairing.
import { SERVICES } from './catalogue.js';
import { payloadOfLink, decodeSegment, segmentOfPath, UnreadableSegment } from './codec.js';
import { AccountCheck } from './check.js';
import { copy, KodiDialog, setUpDialogs, showQr } from './dialogs.js';
import { announce, byId, h } from './dom.js';
import { SettingsForm } from './form.js';
import { isReachableForStremio, linksOf, TooLong } from './links.js';
import { initialSettings, isDefault, readPayload, writePayload } from './payload.js';

const data = JSON.parse(byId('page-data').textContent);
data.serviceCode = (value) => SERVICES.find((service) => service.value === value)?.code ?? null;
const root = `${data.basePath}${data.prefix}`;

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
  accountCheck: new AccountCheck(`${root}/configure/check-account`, data.checkedServices),
});
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
    return;
  }
  try {
    reportIgnored(load(decodeSegment(segment)));
  } catch (problem) {
    if (!(problem instanceof UnreadableSegment)) {
      throw problem;
    }
    byId('unreadable').hidden = false;
  }
}

function reportIgnored(ignored) {
  byId('ignored').hidden = ignored.length === 0;
  byId('ignored-fields').textContent = ignored.join(', ');
}

function loadPasted() {
  const field = byId('paste-link');
  const result = byId('paste-result');
  if (field.value.trim() === '') {
    result.textContent = 'Paste a link first.';
    return;
  }
  try {
    const payload = payloadOfLink(field.value);
    const ignored = payload === null ? [] : load(payload);
    if (payload === null) {
      reset();
      takeAsOpened();
    }
    reportIgnored(ignored);
    byId('unreadable').hidden = true;
    result.textContent = payload === null
      ? 'This link holds no settings of its own: the defaults are set.'
      : `Settings loaded${ignored.length ? `, except: ${ignored.join(', ')}` : ''}. Check them, then install.`;
    field.value = '';
  } catch (problem) {
    if (!(problem instanceof UnreadableSegment)) {
      throw problem;
    }
    result.textContent = `These settings cannot be read: ${problem.message}.`;
  }
}

function reset() {
  thrownAway = { settings: { ...form.settings, debridServices: form.rows.values }, englishAsServer };
  englishAsServer = false;
  form.settings = initialSettings();
  reportIgnored([]);
  announce('All settings are back at their defaults.', { visible: true });
}

function undoReset() {
  englishAsServer = thrownAway.englishAsServer;
  form.settings = thrownAway.settings;
  announce('Your settings are back.', { visible: true });
}

/** Shows what the settings amount to, and which actions there are for them. */
function showState() {
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
  if (form.check(false).length === 0) {
    byId('problem').textContent = '';
  }
}

function summaryOf({ debridServices: rows, enableTorrent }) {
  const accounts = [...new Set(rows.map((row) => SERVICES.find(({ value }) => value === row.service).label))];
  const torrents = enableTorrent || (rows.length === 0 && !data.torrentsDisabled) ? ['direct torrents'] : [];
  const sources = [...accounts, ...torrents];
  return sources.length === 0 ? 'No source of streams yet' : `Streams from ${sources.join(' + ')}`;
}

/** Runs an action with the links, unless something has to be put right first. */
function act(action) {
  const problems = form.check(true);
  if (problems.length > 0) {
    byId('problem').textContent = problems.length === 1 ? problems[0].text
      : `${problems.length} things to put right. First: ${problems[0].text}`;
    problems[0].control.closest('details')?.setAttribute('open', '');
    problems[0].control.focus();
    return;
  }
  const settings = form.settings;
  try {
    const links = linksOf(settings, englishAsServer, window.location, root);
    byId('problem').textContent = '';
    // Only now, not with every key stroke: the address holds keys (PAGE-084).
    history.replaceState(null, '', links.configure + window.location.search);
    opened &&= textOf(settings) === linked;
    linked = textOf(settings);
    showState();
    action(links, settings);
  } catch (problem) {
    if (!(problem instanceof TooLong)) {
      throw problem;
    }
    byId('problem').textContent = 'These settings make a link longer than servers accept: choose less.';
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
    announce('Opening Stremio… confirm the installation there.', { visible: true });
  },
  copy: (links) => copy(links.manifest, 'Link copied.'),
  web: (links) => follow(links.web, { target: '_blank', rel: 'noopener noreferrer' }),
  qr: (links, settings) => showQr(links.manifest, hasSecrets(settings)),
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
byId('https-needed').hidden = isReachableForStremio(window.location);
byId('sign-out')?.addEventListener('submit', () => {
  // Over plain http a page without referrer hides from its own server, too, where its forms come from (ADM-09).
  document.querySelector('meta[name="referrer"]').content = 'same-origin';
});
setUpDialogs();
loadFromAddress();
document.documentElement.classList.add('ready');
