// The self-check, for whoever has signed in: what a client would see of this server, and what to do about it (ASK-38).
import { byId, h } from './dom.js';
import { postJson } from './post.js';

const WORDS = { failure: 'Does not work', warning: 'Warning', note: 'Worth knowing', fine: 'Fine' };
const BY_WEIGHT = ['failure', 'warning', 'note'];
const REFUSALS = {
  401: 'Your session has ended: sign in again in another tab.',
  429: 'Too many checks: wait a minute.',
};
const NO_ANSWER = 'The server did not answer. Try again.';

/** @param {string} address of this server's check */
export function setUpSelfCheck(address) {
  const button = byId('self-check');
  button.addEventListener('click', async () => {
    button.disabled = true;
    say('Looking… this takes up to ten seconds.');
    show([]);
    await look(address);
    button.disabled = false;
  });
}

async function look(address) {
  try {
    const response = await postJson(address, { viewer: true });
    if (!response.ok) {
      say(REFUSALS[response.status] ?? NO_ANSWER);
      return;
    }
    const { findings } = await response.json();
    say('');
    show(findings);
  } catch {
    say(NO_ANSWER);
  }
}

const say = (text) => (byId('self-check-state').textContent = text);

function show(findings) {
  const fine = findings.filter(({ severity }) => !BY_WEIGHT.includes(severity));
  const others = BY_WEIGHT.flatMap((weight) => findings.filter(({ severity }) => severity === weight));
  const counted = others.filter(({ severity }) => severity !== 'note').length;
  byId('self-check-findings').replaceChildren(...others.map(item));
  byId('self-check-fine').hidden = fine.length === 0;
  byId('self-check-fine').querySelector('summary').textContent = fine.length === 1
    ? '1 thing is as it should be' : `${fine.length} things are as they should be`;
  byId('self-check-fine').querySelector('ul').replaceChildren(...fine.map(item));
  byId('self-check-count').textContent = counted > 0 ? `${counted} to look at` : '';
  if (findings.length > 0) {
    say(counted > 0 ? `${counted} of ${findings.length} findings need a look.` : 'Nothing needs to be done.');
  }
}

function item({ severity, sentence, remedy }) {
  return h('li', { 'data-severity': severity },
    h('p', {}, h('strong', {}, `${WORDS[severity] ?? severity}: `), sentence),
    ...(remedy ? [h('p', { className: 'remedy' }, `What to do: ${remedy}`)] : []));
}
