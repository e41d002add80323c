package comet.http.configure;

import comet.core.playback.StatusVideo;

/**
 * Why an account cannot be used just now, as far as its owner can do something else about it (ASK-47). Each has one
 * sentence on the page and is one story in the clips: {@link #of} says which clips tell it.
 */
enum AccountCause {
    KEY_MISSING("No key was entered: enter the key first."),
    WRONG_KEY("The service does not know this key: copy it again from your account page there, or make a new one."),
    KEY_ENDED("This key is no longer valid: make a new one on your account page at the service."),
    WRONG_LOGIN("The login or the password is wrong: correct them here."),
    SIGN_IN_ENDED("The service has ended this sign-in: enter the sign-in data again."),
    APP_REFUSED("The service does not let this server in with such a key: make an API key on your account page there."),
    VERIFICATION_NEEDED(
            "The service wants to see that you are a person: sign in once on its site or in its app, with the"
                    + " two-factor code if you use one, then check again."),
    ACCOUNT_LOCKED(
            "The service has locked this key or account, often because of a new location: confirm it by the e-mail"
                    + " it sent you, then check again."),
    ACCOUNT_BANNED("The service has banned this account: write to its support."),
    ACCOUNT_UNUSABLE(
            "The account is not active yet, or was closed: sign in on the site of the service and complete what"
                    + " it asks for."),
    ACCESS_REFUSED("The service refuses this account: sign in on its site to see what is wrong."),
    SIGN_IN_FAILED(
            "The service could not verify the account: check the key; if it is right, try again in a few minutes."),
    ADDRESS_REFUSED("The service refuses the address of this server, not your key: tell the operator of this server, or"
            + " use another service."),
    GATEWAY_REFUSED(
            "The gateway between this server and the service asks for a sign-in: tell the operator of this server."),
    NOT_PREMIUM("The key is right, but the account has no paid subscription: buy one on the site of the service."),
    TRIAL("The key is right, but it opens a trial account, which cannot add torrents: a paid subscription is needed."),
    TRIAL_USED_UP("The key is right, but the free trial of the account is used up: a paid subscription is needed."),
    EXPIRED("The key is right, but the subscription has ended: renew it on the site of the service."),
    NOT_IN_PLAN("The key is right, but the plan of the account does not include this: a larger plan is needed."),
    SLOTS_FULL(
            "The key is right, but all download slots of the account are in use: wait for a download to end, or remove"
                    + " one on the site of the service."),
    COOLING_DOWN("The key is right, but the service has paused downloads for the account: try again later."),
    DAY_USED_UP("The key is right, but the account has used up its allowance for today: try again tomorrow."),
    MONTH_USED_UP("The key is right, but the account has used up its allowance for this month."),
    STORAGE_FULL(
            "The key is right, but the storage of the account is full: delete something on the site of the service."),
    LIMIT_REACHED("The key is right, but the account has used up its traffic, storage or number of torrents: remove"
            + " something on the site of the service, or wait."),
    TOO_MANY_REQUESTS("The service asks for a pause, so the key could not be checked: try again in a minute."),
    MAINTENANCE("The service is being worked on, so the key could not be checked: try again later."),
    SERVICE_DOWN("The service cannot be reached, so the key could not be checked: try again in a few minutes."),
    SERVICE_FAULT(
            "The service reported a fault of its own, so the key could not be checked: try again in a few minutes."),
    NO_ANSWER("The service did not answer, so the key could not be checked: try again in a minute."),
    UNREADABLE("The service sent an answer that makes no sense, so the key could not be checked: try again in a few"
            + " minutes."),
    NOT_CONNECTED("This service is not available on this server yet: choose another one, or ask the operator."),
    UNEXPECTED("Something unexpected happened, so the key could not be checked: try again.");

    private final String sentence;

    AccountCause(String sentence) {
        this.sentence = sentence;
    }

    /** What a person reads: what happened and what to do, without any data of the account. */
    String sentence() {
        return sentence;
    }

    /**
     * The story that a clip tells. Clips of torrents and files are none about an account: a service that answers so when
     * it is asked about one has answered something unexpected.
     */
    static AccountCause of(StatusVideo clip) {
        return switch (clip) {
            case AUTH_MISSING_APIKEY, NO_AUTH -> KEY_MISSING;
            case AUTH_BAD_APIKEY, BADTOKEN, BAD_TOKEN, UNAUTHORIZED -> WRONG_KEY;
            case EXPIRED_TOKEN -> KEY_ENDED;
            case INVALID_ACCOUNT_OR_PASSWORD -> WRONG_LOGIN;
            case UNAUTHENTICATED -> SIGN_IN_ENDED;
            case INVALID_CLIENT, UNAUTHORIZED_CLIENT -> APP_REFUSED;
            case ACCOUNT_VERIFICATION_REQUIRED -> VERIFICATION_NEEDED;
            case AUTH_BLOCKED, LOCKED -> ACCOUNT_LOCKED;
            case AUTH_USER_BANNED -> ACCOUNT_BANNED;
            case ACCOUNT_INVALID -> ACCOUNT_UNUSABLE;
            case FORBIDDEN -> ACCESS_REFUSED;
            case AUTH_ERROR -> SIGN_IN_FAILED;
            case IP_NOT_ALLOWED, NO_SERVER -> ADDRESS_REFUSED;
            case PROXY_AUTHENTICATION_REQUIRED -> GATEWAY_REFUSED;
            case MAGNET_MUST_BE_PREMIUM, MUST_BE_PREMIUM, PAYMENT_REQUIRED -> NOT_PREMIUM;
            case FREE_TRIAL_LIMIT_REACHED -> TRIAL_USED_UP;
            case SUBSCRIPTION_EXPIRED -> EXPIRED;
            case PLAN_RESTRICTED_FEATURE -> NOT_IN_PLAN;
            case ACTIVE_LIMIT -> SLOTS_FULL;
            case COOLDOWN_LIMIT -> COOLING_DOWN;
            case DAILY_LIMIT -> DAY_USED_UP;
            case MONTHLY_LIMIT -> MONTH_USED_UP;
            case STORAGE_FULL -> AccountCause.STORAGE_FULL;
            case STORE_LIMIT_EXCEEDED -> LIMIT_REACHED;
            case TOO_MANY_REQUESTS -> AccountCause.TOO_MANY_REQUESTS;
            case MAINTENANCE -> AccountCause.MAINTENANCE;
            case STORE_SERVER_DOWN, SERVICE_UNAVAILABLE, NO_SERVERS_AVAILABLE_ERROR -> SERVICE_DOWN;
            case INTERNAL_SERVER_ERROR, SERVER_ERROR, DOWNLOAD_SERVER_ERROR -> SERVICE_FAULT;
            case TIMEOUT -> NO_ANSWER;
            case BAD_GATEWAY -> UNREADABLE;
            case CONFLICT,
                    MEDIA_NOT_CACHED_YET,
                    SCRAPING_IN_PROGRESS,
                    CONTENT_NOT_RELEASED,
                    EPISODE_MATCH_NOT_FOUND,
                    GONE,
                    LINK_OFFLINE,
                    METADATA_UNAVAILABLE,
                    NOT_FOUND,
                    NO_MATCHING_FILE,
                    STORE_MAGNET_INVALID,
                    TORRENT_TOO_LARGE,
                    UNAVAILABLE_FOR_LEGAL_REASONS,
                    UNPROCESSABLE_ENTITY,
                    BAD_REQUEST,
                    METHOD_NOT_ALLOWED,
                    NOT_IMPLEMENTED,
                    STORE_NAME_INVALID,
                    UNKNOWN,
                    UNSUPPORTED_MEDIA_TYPE,
                    PROXY_LIMIT_REACHED,
                    DEBRID_SYNC_ALREADY_RUNNING,
                    DEBRID_SYNC_TRIGGERED,
                    DEBRID_SYNC_UNSUPPORTED -> UNEXPECTED;
        };
    }
}
