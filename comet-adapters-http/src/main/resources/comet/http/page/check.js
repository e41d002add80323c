// The key check (PAGE-075): this server asks the service, the browser never does.
import { postJson } from './post.js';

const ANSWERS = {
  ok: 'The key works.',
  invalid: 'The service refuses this key.',
  expired: 'The key is right, but the account has no active subscription.',
  unknown: 'The service could not be asked just now.',
};

const REFUSALS = {
  401: 'Your session has ended: sign in again in another tab.',
  429: 'Too many checks: wait a minute.',
};

export class AccountCheck {
  /**
   * @param {string} address of this server's check
   * @param {string[]} services that it can ask
   */
  constructor(address, services) {
    this.address = address;
    this.services = services;
  }

  /** Whether the server can ask this service. */
  knows(service) {
    return this.services.includes(service);
  }

  /** What the service says about the key, as a sentence. Never fails. */
  async ask(service, apiKey) {
    try {
      const response = await postJson(this.address, { service, apiKey });
      const body = response.ok ? await response.json() : {};
      return REFUSALS[response.status] ?? ANSWERS[body.status] ?? ANSWERS.unknown;
    } catch {
      return ANSWERS.unknown;
    }
  }
}
