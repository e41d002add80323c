// One debrid service row: a service, a masked key, what is wrong with them, and where to find the key (PAGE-030).
import { SERVICES } from './catalogue.js';
import { flag, h, icon, revealButton } from './dom.js';

let nextId = 1;

/** A key is nobody's login here: password managers that know one of these leave the field alone. */
const NO_PASSWORD_MANAGER = { 'data-1p-ignore': '', 'data-bwignore': '', 'data-lpignore': 'true' };

/** PP-63, PP-71. */
const PIKPAK_HINT = 'Written as email:password, or as refresh: and a refresh token. The server signs in as one of '
    + 'PikPak’s own apps, which may be against its terms. ';

export class AccountRow {
  /**
   * @param {{service: string, apiKey: string, unknown: object}} value
   * @param {{onChange: () => void, onTool: (tool: string, row: AccountRow) => void, accountCheck: AccountCheck}} behaviour
   */
  constructor({ service, apiKey, unknown }, { onChange, onTool, accountCheck }) {
    const id = `account-${nextId++}`;
    this.unknown = unknown;
    this.accountCheck = accountCheck;
    this.checkAnswer = h('p', { className: 'check-answer' });
    this.checkCode = h('p', { className: 'check-code' });
    this.checkAddress = h('p', { className: 'check-address' });
    this.checkResult = h('div', { className: 'check-result', role: 'status' },
        this.checkAnswer, this.checkCode, this.checkAddress);
    this.service = h('select', { id: `${id}-service`, 'aria-describedby': `${id}-service-error` },
        h('option', { value: '' }, 'Choose a service'),
        ...SERVICES.map(({ value, label }) => h('option', { value }, label)));
    this.key = h('input', {
      id: `${id}-key`, type: 'password', autocomplete: 'off', spellcheck: false, autocapitalize: 'none',
      'aria-describedby': `${id}-hint ${id}-key-error`, ...NO_PASSWORD_MANAGER,
    });
    this.service.value = service;
    this.key.value = apiKey;
    this.hint = h('p', { id: `${id}-hint`, className: 'hint' });
    this.notConnected = h('p', { className: 'not-connected' });
    this.keyLabel = h('label', { htmlFor: this.key.id });
    this.handle = h('span', { className: 'handle', title: 'Drag to change the order' }, icon('grip'));
    this.legend = h('legend', { className: 'sr' });
    this.tools = h('div', { className: 'account-tools' },
        ...[['up', 'Move up'], ['down', 'Move down'], ['remove', 'Remove']].map(([name, label]) =>
          this.tool(name, label, onTool)));
    this.element = h('fieldset', { className: 'account' }, this.legend, this.handle,
        h('div', { className: 'field account-service' }, h('label', { htmlFor: this.service.id }, 'Service'),
            this.service, errorLine(this.service)),
        h('div', { className: 'field account-key' }, this.keyLabel,
            h('div', { className: 'with-reveal' }, this.key, revealButton(this.key, 'key')), this.hint, this.notConnected,
            errorLine(this.key)),
        this.tools, this.checkResult);
    // A row is not called wrong while it is being filled in, only once a control has been left.
    this.left = new Set(service === '' && apiKey === '' ? [] : [this.service, this.key]);
    this.listen(onChange);
    this.describe();
  }

  /** As the payload names it. */
  get value() {
    return { service: this.service.value, apiKey: this.key.value, unknown: this.unknown };
  }

  /** Whether nothing has been entered yet. */
  get isEmpty() {
    return this.service.value === '' && this.key.value === '';
  }

  get label() {
    return SERVICES.find((service) => service.value === this.service.value)?.label ?? 'Account';
  }

  /** What is wrong with the row by itself: a list of {control, text}. */
  get problems() {
    const problems = [];
    const { service, apiKey } = this.value;
    if (service === '') {
      problems.push({ control: this.service, text: 'Choose a service, or remove this row.' });
    }
    if (apiKey === '') {
      problems.push({ control: this.key, text: 'Enter the key, or remove this row.' });
    } else if (service === 'pikpak' && !apiKey.includes(':')) {
      problems.push({ control: this.key, text: 'PikPak needs email:password, with a colon between them.' });
    } else if (service !== 'pikpak' && /\s/.test(apiKey)) {
      // A PikPak password may hold a space; a key that does was copied wrongly.
      problems.push({ control: this.key, text: 'An API key has no spaces in it: copy it again.' });
    }
    return problems;
  }

  /** Flags these problems; unless all are wanted, only on controls the person has finished with. */
  show(problems, all) {
    for (const control of [this.service, this.key]) {
      const problem = problems.find((candidate) => candidate.control === control);
      flag(control, problem && (all || this.left.has(control)) ? problem.text : '');
    }
  }

  /** Names the row and its buttons after its place. */
  number(index, count) {
    this.legend.textContent = `Account ${index + 1}`;
    for (const button of this.tools.children) {
      button.setAttribute('aria-label', `${button.title}: account ${index + 1}`);
    }
    const [up, down] = this.tools.children;
    // Not "disabled", which would drop the focus of somebody who moves the row to the end.
    up.setAttribute('aria-disabled', String(index === 0));
    down.setAttribute('aria-disabled', String(index === count - 1));
  }

  tool(name, label, onTool) {
    const button = h('button', { type: 'button', className: `icon-button ${name}`, title: label }, icon(name));
    button.addEventListener('click', () => button.getAttribute('aria-disabled') !== 'true' && onTool(name, this));
    return button;
  }

  listen(onChange) {
    this.service.addEventListener('change', () => {
      this.left.add(this.service);
      this.describe();
      onChange();
    });
    this.key.addEventListener('input', () => {
      this.forgetCheck(); // it was about another key
      onChange();
    });
    this.key.addEventListener('change', () => {
      this.left.add(this.key);
      this.key.value = this.key.value.trim();
      onChange();
    });
    this.key.addEventListener('paste', (event) => pasteTrimmed(event, this.key));
  }

  /** The line below the key: its format, where to find it, and the check where the server can do it. */
  describe() {
    const service = SERVICES.find(({ value }) => value === this.service.value);
    const pikpak = service?.value === 'pikpak';
    this.keyLabel.textContent = pikpak ? 'Email and password' : 'API key';
    this.hint.replaceChildren();
    this.notConnected.textContent = '';
    this.forgetCheck();
    if (!service) {
      this.hint.append('Choose the service first; then a link to its key appears here.');
      return;
    }
    this.hint.append(pikpak ? PIKPAK_HINT : '',
        h('a', { href: service.keyPage, target: '_blank', rel: 'noopener noreferrer' },
            pikpak ? 'Open PikPak' : `Find your ${service.label} API key`, icon('external')));
    if (this.accountCheck.knows(service.value)) {
      this.hint.append(' ', this.checkLine());
    } else {
      this.notConnected.textContent =
          `${service.label} is not available on this server yet: nothing of this account plays here.`;
    }
  }

  checkLine() {
    const button = h('button', { type: 'button', className: 'quiet check' }, 'Check key');
    button.addEventListener('click', () => this.check());
    return button;
  }

  async check() {
    const { service, apiKey } = this.value;
    if (apiKey === '') {
      this.showCheck({ text: 'Enter the key first.', tone: 'plain', code: '', address: null });
      return;
    }
    this.showCheck({ text: 'Checking…', tone: 'plain', code: '', address: null });
    const answer = await this.accountCheck.ask(service, apiKey);
    if (this.value.service === service && this.value.apiKey === apiKey) {
      this.showCheck(answer);
    }
  }

  showCheck({ text, tone, code, address }) {
    this.checkAnswer.textContent = text;
    this.checkAnswer.dataset.tone = tone;
    this.checkCode.textContent = code === '' ? '' : `Code ${code}: a failed play shows the same one.`;
    this.checkAddress.textContent = address?.text ?? '';
    this.checkAddress.dataset.tone = address?.tone ?? 'plain';
  }

  forgetCheck() {
    this.showCheck({ text: '', tone: 'plain', code: '', address: null });
  }
}

function errorLine(control) {
  return h('p', { id: `${control.id}-error`, className: 'error', hidden: true });
}

function pasteTrimmed(event, input) {
  const text = event.clipboardData?.getData('text');
  if (text && text !== text.trim()) {
    event.preventDefault();
    input.setRangeText(text.trim(), input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
