// Elements without markup: every value becomes a property or text (PAGE-070).

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element. Keys that the element knows as properties are set as such, all others as attributes. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) {
      element[key] = value;
    } else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}

/** One of the icons drawn in the page's own symbol sheet. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Shows a masked input, and masks it again; "what" it holds is part of the button's name. */
export function revealButton(input, what) {
  const button = h('button', {
    type: 'button', className: 'icon-button reveal', title: `Show or hide the ${what}`, 'aria-label': `Show ${what}`,
    'aria-pressed': 'false',
  }, icon('eye'));
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  });
  return button;
}

export const byId = (id) => document.getElementById(id);

/** Says to screen readers what others see happen. */
export function announce(text) {
  byId('announcement').textContent = text;
}

/** Says beside the actions what came of the last one: what was done, or what is in the way, never both. Neither is ''. */
export function tell({ done = '', problem = '' }) {
  byId('status').textContent = done;
  byId('problem').textContent = problem;
}

/** Marks a control as wrong, or as right when there is no text; the text stands in the element with the id <id>-error. */
export function flag(control, text) {
  const line = byId(`${control.id}-error`);
  line.textContent = text;
  line.hidden = text === '';
  if (text) {
    control.setAttribute('aria-invalid', 'true');
  } else {
    control.removeAttribute('aria-invalid');
  }
}
