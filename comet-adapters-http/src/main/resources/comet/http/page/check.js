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

// Why PikPak does not let an account in, in words that help (PP-15, PP-71).
const PIKPAK = {
  invalid_account_or_password: 'login or password is wrong.',
  captcha_required: 'PikPak wants to see a human. Sign in once with its app or site from the network of this server, then '
      + 'try again, or enter refresh: and a refresh token.',
  invalid_grant: 'PikPak does not let this server sign in. Enter refresh: and a refresh token instead.',
};

function reasonAtPikPak(apiKey, reason) {
  return apiKey.startsWith('refresh:')
    ? `The refresh token was refused: ${reason === 'invalid_grant' ? 'it is wrong or used up.' : `${reason}.`}`
    : `The sign-in was refused: ${PIKPAK[reason] ?? `${reason}.`}`;
}

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
      if (service === 'pikpak' && body.status === 'invalid' && typeof body.reason === 'string') {
        return reasonAtPikPak(apiKey, body.reason);
      }
      return REFUSALS[response.status] ?? ANSWERS[body.status] ?? ANSWERS.unknown;
    } catch {
      return ANSWERS.unknown;
    }
  }
}
