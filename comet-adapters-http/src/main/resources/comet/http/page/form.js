// The controls of section 2: settings in, settings out, and what is wrong or without effect.
import { componentOptions, LANGUAGE_RULES, RESOLUTIONS } from './catalogue.js';
import { Choices } from './choices.js';
import { byId, flag, h, revealButton } from './dom.js';
import { GIB, initialSettings, NO_RANK_LIMIT, resultFormatOf, selectedComponents } from './payload.js';
import { sampleDescription, sampleName } from './preview.js';
import { DebridRows } from './rows.js';

const SWITCHES = ['cachedOnly', 'sortCachedUncachedTogether', 'removeTrash', 'deduplicateStreams',
  'scrapeDebridAccountTorrents'];
const OPTION_SWITCHES = ['allow_english_in_languages', 'remove_unknown_languages'];

// An emptied field means its default (PAGE-073).
const NUMBERS = {
  maxResultsPerResolution: { min: 0, whole: true, absent: 0, scale: 1 },
  maxSize: { min: 0, whole: false, absent: 0, scale: GIB },
  remove_ranks_under: { min: -Infinity, whole: false, absent: NO_RANK_LIMIT, scale: 1 },
};

export class SettingsForm {
  /**
   * @param {object} data what the server injected
   * @param {{onChange: () => void, accountCheck: AccountCheck}} behaviour
   */
  constructor(data, { onChange, accountCheck }) {
    this.data = data;
    this.onChange = onChange;
    this.unknown = initialSettings().unknown;
    this.unknownComponents = [];
    this.torrentSwitchUntouched = true;
    /** The torrent switch is off only because a row was added. */
    this.uncheckedForRow = false;
    this.rows = new DebridRows(byId('accounts'), {
      onChange: () => this.changed(),
      onFirstRow: () => this.uncheckTorrentsOnce(),
      onLastRowGone: () => this.recheckTorrents(),
      accountCheck,
    });
    byId('add-account').addEventListener('click', () => this.rows.add());
    byId('proxy-reveal').append(revealButton(byId('debridStreamProxyPassword'), 'password'));
    byId('enableTorrent')?.addEventListener('input', () => (this.uncheckedForRow = false));
    this.setUpChoices();
    byId('settings').addEventListener('submit', (event) => event.preventDefault());
    for (const id of [...SWITCHES, ...OPTION_SWITCHES, ...Object.keys(NUMBERS), 'enableTorrent', 'debridStreamProxyPassword']) {
      byId(id)?.addEventListener('input', () => this.changed());
    }
  }

  setUpChoices() {
    const onChange = () => this.changed();
    const count = (labels, total) => `${labels.length} of ${total}`;
    const names = (labels) => (labels.length === 0 ? 'None' : labels.length > 3 ? `${labels.length} chosen` : labels.join(', '));
    const languages = this.data.languages.map(({ code, flag: sign, name }) => ({ value: code, label: `${sign} ${name}` }));
    this.resolutions = new Choices(byId('resolutions'), RESOLUTIONS, { summary: count, onChange });
    this.components = new Choices(byId('resultFormat'), componentOptions(this.data.components), { summary: count, onChange });
    this.languages = Object.fromEntries(LANGUAGE_RULES.map((rule) =>
      [rule, new Choices(byId(`languages-${rule}`), languages, { summary: names, onChange })]));
  }

  /** PAGE-033: somebody who adds an account for the first time most likely wants no direct torrents. */
  uncheckTorrentsOnce() {
    const torrents = byId('enableTorrent');
    if (torrents && this.torrentSwitchUntouched) {
      this.uncheckedForRow = torrents.checked;
      torrents.checked = false;
    }
    this.torrentSwitchUntouched = false;
  }

  /** Who takes the row away again is where he was before. */
  recheckTorrents() {
    if (this.uncheckedForRow) {
      byId('enableTorrent').checked = true;
      this.uncheckedForRow = false;
      this.torrentSwitchUntouched = true;
    }
  }

  /** After pre-filling, adding a row leaves the torrent switch alone (PAGE-034). */
  prefill(settings) {
    this.torrentSwitchUntouched = false;
    this.settings = settings;
  }

  set settings(settings) {
    this.unknown = settings.unknown;
    this.uncheckedForRow = false;
    this.rows.values = settings.debridServices;
    if (byId('enableTorrent')) {
      byId('enableTorrent').checked = settings.enableTorrent;
    }
    SWITCHES.forEach((id) => (byId(id).checked = settings[id]));
    OPTION_SWITCHES.forEach((id) => (byId(id).checked = settings.options[id]));
    byId('maxResultsPerResolution').value = settings.maxResultsPerResolution;
    byId('maxSize').value = settings.maxSize / GIB;
    byId('remove_ranks_under').value = settings.options.remove_ranks_under;
    byId('debridStreamProxyPassword').value = settings.debridStreamProxyPassword;
    const resolutions = RESOLUTIONS.map(({ value }) => value);
    this.resolutions.values = resolutions.filter((key) => !settings.resolutionsOff.includes(key));
    this.components.values = selectedComponents(settings.resultFormat, this.data.components);
    this.unknownComponents = settings.resultFormat.filter((name) => name !== 'all' && !this.data.components.includes(name));
    LANGUAGE_RULES.forEach((rule) => (this.languages[rule].values = settings.languages[rule]));
    this.changed();
  }

  /** What the controls say; meaningful only while {@link check} finds nothing. */
  get settings() {
    const number = (id) => numberIn(byId(id), NUMBERS[id]).value;
    const selected = this.resolutions.values;
    return {
      ...Object.fromEntries(SWITCHES.map((id) => [id, byId(id).checked])),
      maxResultsPerResolution: number('maxResultsPerResolution'),
      maxSize: number('maxSize'),
      resultFormat: resultFormatOf(this.components.values, this.data.components, this.unknownComponents),
      debridServices: this.completeRows(),
      enableTorrent: this.torrents,
      debridStreamProxyPassword: byId('debridStreamProxyPassword').value,
      languages: Object.fromEntries(LANGUAGE_RULES.map((rule) => [rule, this.languages[rule].values])),
      resolutionsOff: RESOLUTIONS.map(({ value }) => value).filter((key) => !selected.includes(key)),
      options: {
        remove_ranks_under: number('remove_ranks_under'),
        ...Object.fromEntries(OPTION_SWITCHES.map((id) => [id, byId(id).checked])),
      },
      unknown: this.unknown,
    };
  }

  /** A row without an account is no change yet: until there is one, the switch counts as it was. */
  get torrents() {
    return (byId('enableTorrent')?.checked ?? false) || (this.uncheckedForRow && this.completeRows().length === 0);
  }

  completeRows() {
    return this.rows.values.filter((row) => row.service !== '' && row.apiKey !== '');
  }

  /**
   * Flags what has to be put right (PAGE-072, PAGE-073).
   * @param {boolean} all also what the person is still filling in
   * @returns {{control: HTMLElement, text: string}[]}
   */
  check(all) {
    const problems = this.rows.check(all);
    for (const [id, rule] of Object.entries(NUMBERS)) {
      const { problem } = numberIn(byId(id), rule);
      flag(byId(id), problem);
      if (problem) {
        problems.push({ control: byId(id), text: `${byId(id).labels[0].textContent}: ${problem}` });
      }
    }
    if (this.listsNothing) {
      const [first] = this.resolutions.inputs;
      problems.push({ control: first, text: 'Choose at least one resolution: without one, nothing is listed.' });
    }
    return problems;
  }

  /** Every release is hidden for its resolution; not while Remove Trash is off (UCFG-088). */
  get listsNothing() {
    return this.resolutions.values.length === 0 && byId('removeTrash').checked;
  }

  /** Nothing can ever be played with these settings here (PAGE-077). The operator's own account needs no row. */
  get playsNothing() {
    const operatorsAccount = this.data.operatorAccount && byId('debridStreamProxyPassword').value !== '';
    return this.data.torrentsDisabled && this.completeRows().length === 0 && !operatorsAccount;
  }

  changed() {
    this.check(false);
    this.showEffects();
    this.onChange();
  }

  showEffects() {
    const rows = this.rows.rows.length;
    byId('no-accounts').hidden = rows > 0;
    const torrents = byId('enableTorrent');
    if (torrents) {
      byId('torrents-anyway').hidden = torrents.checked || this.completeRows().length > 0;
    }
    const inactive = !byId('removeTrash').checked;
    document.querySelectorAll('.inactive-note').forEach((note) => (note.hidden = !inactive));
    document.querySelectorAll('[data-filter]').forEach((group) => group.classList.toggle('inactive', inactive));
    byId('no-resolution').hidden = !this.listsNothing;
    this.showLanguageEffects();
    byId('components-count').textContent =
        `Result Format: ${this.components.values.length} of ${this.data.components.length}`;
    byId('preview-name').textContent = sampleName(this.data.addonName, this.data.serviceCode(this.completeRows()[0]?.service));
    const lines = sampleDescription(this.components.values).split('\n');
    byId('preview').replaceChildren(...lines.flatMap((line, i) => [i === 0 ? '' : '\n', h('span', {}, line)]));
  }

  showLanguageEffects() {
    const chosen = LANGUAGE_RULES.reduce((sum, rule) => sum + this.languages[rule].values.length, 0);
    const both = this.languages.required.values.filter((code) => this.languages.exclude.values.includes(code));
    this.languages.required.markConflicts(both);
    this.languages.exclude.markConflicts(both);
    const contradictions = both.length === 0 ? '' : `, ${both.length} contradictory`;
    byId('language-count').textContent = chosen === 0 ? '' : `${chosen} chosen${contradictions}`;
    const names = both.map((code) => this.data.languages.find((language) => language.code === code)?.name ?? code);
    byId('language-conflict').textContent = both.length === 0 ? ''
      : `Both required and excluded: ${names.join(', ')}. A release in no other language is never listed.`;
  }
}

function numberIn(input, { min, whole, absent, scale }) {
  if (input.validity.badInput) {
    return { value: absent, problem: 'Enter a number.' };
  }
  if (input.value === '') {
    return { value: absent, problem: '' };
  }
  const value = input.valueAsNumber * scale;
  if (!Number.isFinite(value)) {
    return { value: absent, problem: 'This number is too large.' };
  }
  if (value < min) {
    return { value: absent, problem: 'Enter 0 or more.' };
  }
  if (whole && !Number.isSafeInteger(value)) {
    return { value: absent, problem: 'Enter a whole number.' };
  }
  return { value, problem: '' };
}
