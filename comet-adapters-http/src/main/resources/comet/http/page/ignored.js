// What of a link could not be read, in people's words and beside the controls concerned (UCFG-114).
import { byId, h } from './dom.js';

const ACCOUNT = /^debridServices\[(\d+)\](?:\.(service|apiKey))?$/;
const PARTS = { service: 'the service of ', apiKey: 'the key of ' };

// Names without a control of their own name.
const ELSEWHERE = {
  debridServices: ['the debrid services', 'accounts'],
  debridService: ['the service of account 1', 'accounts'],
  debridApiKey: ['the key of account 1', 'accounts'],
  options: ['Minimum Rank Threshold and the options of languages', 'remove_ranks_under'],
  languages: ['Language Settings', 'languages-required'],
};

/** How people call what has this name in a payload, and the id of the control where they find it. */
function controlOf(name) {
  const account = ACCOUNT.exec(name);
  if (account) {
    return [`${PARTS[account[2]] ?? ''}account ${Number(account[1]) + 1}`, 'accounts'];
  }
  const id = name.replace(/\[\d+\]$/, '');
  const control = byId(id);
  return ELSEWHERE[id] ?? [(control?.labels?.[0] ?? control?.querySelector('legend'))?.textContent ?? id, id];
}

/** Says what was ignored; nothing when the list is empty. */
export function showIgnored(names) {
  document.querySelectorAll('.ignored-note').forEach((note) => note.remove());
  byId('ignored').hidden = names.length === 0;
  byId('ignored-fields').textContent = wordsFor(names);
  for (const name of names) {
    const [label, id] = controlOf(name);
    const place = byId(id)?.closest('.field, .switch, fieldset') ?? byId(id);
    const consequence = name.endsWith(']') ? 'so it is left out' : 'so this is at its default';
    const note = h('p', { className: 'ignored-note' }, id === 'accounts'
      ? `Your link names ${label}, which could not be read (${name}).`
      : `What your link says here could not be read (${name}), ${consequence}.`);
    if (id === 'accounts') {
      place?.before(note);
    } else {
      place?.append(note);
    }
    place?.closest('details.section')?.setAttribute('open', '');
  }
}

/** The names in words, each once. */
export function wordsFor(names) {
  return [...new Set(names.map((name) => controlOf(name)[0]))].join(', ');
}
