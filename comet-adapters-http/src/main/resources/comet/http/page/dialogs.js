// The dialogs behind the actions: QR code, copying by hand, Kodi pairing.
import { byId, flag, tell } from './dom.js';
import { postJson } from './post.js';
import { qrModules } from './qr.js';

const SVG = 'http://www.w3.org/2000/svg';
const QUIET_ZONE = 4;

export function setUpDialogs() {
  for (const dialog of document.querySelectorAll('dialog')) {
    dialog.querySelectorAll('[data-close]').forEach((button) => button.addEventListener('click', () => dialog.close()));
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  }
}

/** Copies, or hands the text over for copying by hand where the browser refuses (PAGE-076). */
export async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    tell({ done });
  } catch {
    const field = byId('copy-field');
    field.value = text;
    byId('copy-dialog').showModal();
    field.focus();
    field.select();
  }
}

/** Draws the link as a QR code (PAGE-081). */
export function showQr(link, { hasKeys, onlyHere }) {
  const modules = qrModules(link);
  byId('qr-code').replaceChildren(...(modules ? [drawing(modules)] : []));
  byId('qr-code').hidden = modules === null;
  byId('qr-too-long').hidden = modules !== null;
  byId('qr-warning').hidden = !hasKeys;
  byId('qr-only-here').hidden = !onlyHere;
  byId('qr-dialog').showModal();
}

function drawing(modules) {
  const size = modules.length + 2 * QUIET_ZONE;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', 'QR code of the add-on link');
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', modules.flatMap((row, y) => row.map((dark, x) =>
    (dark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : ''))).join(''));
  svg.append(path);
  return svg;
}

/**
 * Pairing with the Kodi add-on (PAGE-060 to PAGE-062).
 * @param {string} address where the code is associated: always at the root, never under the prefix
 */
export class KodiDialog {
  constructor(address) {
    this.address = address;
    this.dialog = byId('kodi-dialog');
    this.code = byId('kodi-code');
    this.manifest = '';
    this.code.value = new URLSearchParams(window.location.search).get('kodi_code') ?? '';
    byId('kodi-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  open(manifest) {
    this.manifest = manifest;
    flag(this.code, '');
    this.dialog.showModal();
    this.code.focus();
  }

  async submit() {
    const code = this.code.value.trim().toLowerCase();
    if (code === '') {
      this.refuse('Please enter a setup code.');
    } else if (!/^[0-9a-f]{8}$/.test(code)) {
      this.refuse('Kodi setup code must be an 8-character lowercase hexadecimal value.');
    } else {
      await this.associate(code);
    }
  }

  async associate(code) {
    flag(this.code, '');
    try {
      const response = await postJson(this.address, { code, manifest_url: this.manifest });
      if (response.status === 200) {
        this.dialog.close();
        tell({ done: 'Kodi setup completed successfully.' });
      } else {
        this.refuse(await detailOf(response));
      }
    } catch {
      this.refuse('An unexpected error occurred.');
    }
  }

  refuse(text) {
    flag(this.code, text);
    this.code.focus();
  }
}

async function detailOf(response) {
  const body = await response.json().catch(() => null);
  return typeof body?.detail === 'string' ? body.detail : 'Failed to setup Kodi.';
}
