// Check-box groups in place of multi-selects: "all", "none", a count, and a search for long lists (PAGE-091, PAGE-095).
import { h } from './dom.js';

/**
 * Fills a fieldset that has an element with the class "options", and may have buttons with data-choose="all|none", an
 * input of type search with an element of the class "no-match", and an element with the class "chosen".
 *
 * @param {HTMLFieldSetElement} fieldset
 * @param {{value: string, label: string}[]} options
 * @param {{summary: (labels: string[], total: number) => string, onChange: () => void}} behaviour
 */
export class Choices {
  constructor(fieldset, options, { summary, onChange }) {
    this.fieldset = fieldset;
    this.list = fieldset.querySelector('.options');
    this.summary = summary;
    this.onChange = onChange;
    options.forEach((option) => this.list.append(this.checkbox(option)));
    for (const button of fieldset.querySelectorAll('[data-choose]')) {
      button.addEventListener('click', () => this.chooseAll(button.dataset.choose === 'all'));
    }
    fieldset.querySelector('input[type="search"]')?.addEventListener('input', (event) => this.search(event.target.value));
    this.show();
  }

  checkbox({ value, label }) {
    const input = h('input', { type: 'checkbox', value, name: this.fieldset.id });
    input.addEventListener('change', () => this.changed());
    return h('label', { className: 'choice' }, input, h('span', {}, label));
  }

  get inputs() {
    return [...this.list.querySelectorAll('input')];
  }

  /** The selected values, in list order. */
  get values() {
    return this.inputs.filter((input) => input.checked).map((input) => input.value);
  }

  /** Selects exactly these. Values that this version does not list are added, so that they can be seen and removed. */
  set values(values) {
    this.list.querySelectorAll('.foreign').forEach((label) => label.remove());
    const listed = this.inputs.map((input) => input.value);
    for (const value of values.filter((item) => !listed.includes(item))) {
      const label = this.checkbox({ value, label: value });
      label.classList.add('foreign');
      this.list.append(label);
    }
    this.inputs.forEach((input) => {
      input.checked = values.includes(input.value);
    });
    this.show();
  }

  /** Marks the options of these values as contradictory. */
  markConflicts(values) {
    this.inputs.forEach((input) => {
      input.closest('label').classList.toggle('conflict', values.includes(input.value));
    });
  }

  chooseAll(checked) {
    // With a search in force, only what is seen is meant.
    this.inputs.filter((input) => !input.closest('label').hidden).forEach((input) => {
      input.checked = checked;
    });
    this.changed();
  }

  search(text) {
    const wanted = text.trim().toLowerCase();
    let found = 0;
    for (const label of this.list.children) {
      label.hidden = !label.textContent.toLowerCase().includes(wanted)
          && label.firstChild.value.toLowerCase() !== wanted;
      found += label.hidden ? 0 : 1;
    }
    this.fieldset.querySelector('.no-match').textContent = found === 0 ? 'No language matches.' : '';
  }

  changed() {
    this.show();
    this.onChange();
  }

  show() {
    const labels = this.inputs.filter((input) => input.checked).map((input) => input.closest('label').textContent);
    const chosen = this.fieldset.querySelector('.chosen');
    if (chosen) {
      chosen.textContent = this.summary(labels, this.inputs.length);
    }
  }
}
