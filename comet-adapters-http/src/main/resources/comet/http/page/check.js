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

  /**
   * What the service says about the key. Never fails.
   * @returns {Promise<{text: string, tone: string, code: string, address: ?{text: string, tone: string}}>} the sentence,
   *     what the clip of a failed play would call it, and for which address links are made, where the server says so
   */
  async ask(service, apiKey) {
    try {
      const response = await postJson(this.address, { service, apiKey });
      if (!response.ok) {
        return says(refusal(response));
      }
      const { status, reason, message, code, address } = await response.json();
      const pikpak = service === 'pikpak' && status === 'invalid' && typeof reason === 'string';
      return {
        text: pikpak ? reasonAtPikPak(apiKey, reason) : textOr(message, ANSWERS[status] ?? ANSWERS.unknown),
        tone: TONES[status] ?? 'warn',
        code: textOr(code, ''),
        address: addressToTell(status, address),
      };
    } catch {
      return says(ANSWERS.unknown);
    }
  }
}

/** How much an answer is to be noticed. */
const TONES = { ok: 'good', invalid: 'bad', expired: 'bad' };

const says = (text) => ({ text, tone: 'warn', code: '', address: null });

/** Where links are made for the right address, that is of no use to somebody whose key is wrong. */
function addressToTell(status, address) {
  if (typeof address?.message !== 'string' || (status === 'invalid' && address.works !== false)) {
    return null;
  }
  return { text: address.message, tone: address.works === false ? 'warn' : 'plain' };
}

const textOr = (value, otherwise) => (typeof value === 'string' && value !== '' ? value : otherwise);

function refusal(response) {
  const seconds = Number.parseInt(response.headers.get('Retry-After'), 10);
  return response.status === 429 && seconds > 0
    ? `Too many checks from your address: wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`
    : REFUSALS[response.status] ?? ANSWERS.unknown;
}
