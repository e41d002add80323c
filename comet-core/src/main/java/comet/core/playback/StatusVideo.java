package comet.core.playback;

/**
 * The built-in status videos: the closed set of SV-10, with the words they show (section 2 of the specification). The
 * name of each constant is its key. The texts are English, name no provider, and say what happened and what to do.
 *
 * <p>The video files are made from a table of the same content; a test keeps the two equal.
 */
public enum StatusVideo {
    ACCOUNT_INVALID(
            Group.AUTH,
            "Account not usable",
            "This account is not active yet or was closed. Sign in on the web site of the service and complete what it asks for."),
    ACCOUNT_VERIFICATION_REQUIRED(
            Group.AUTH,
            "Verification needed",
            "The service wants to be sure that you are a person. Sign in once with its own app or web site, then try again."),
    AUTH_BAD_APIKEY(
            Group.AUTH,
            "API key not accepted",
            "The service does not know this API key. Copy it again from your account page and update the addon configuration."),
    AUTH_BLOCKED(
            Group.AUTH,
            "Key or account locked",
            "The service has locked this key or account, often because of a new location. Look for an e-mail from the service and confirm it."),
    AUTH_ERROR(
            Group.AUTH,
            "Sign-in failed",
            "The service could not verify your account. Check the API key. If it is right, try again in a few minutes."),
    AUTH_MISSING_APIKEY(
            Group.AUTH,
            "API key missing",
            "No API key reached the service. Add your key on the configuration page and install the addon again."),
    AUTH_USER_BANNED(Group.AUTH, "Account banned", "The service has banned this account. Contact its support."),
    BADTOKEN(
            Group.AUTH,
            "API key not accepted",
            "Your API key is wrong or was revoked. Create a new one in your account and update the addon configuration."),
    BAD_TOKEN(
            Group.AUTH,
            "API key not accepted",
            "Your API key is wrong or was revoked. Create a new one in your account and update the addon configuration."),
    EXPIRED_TOKEN(
            Group.AUTH,
            "API key expired",
            "Your API key is no longer valid. Create a new one in your account and update the addon configuration."),
    FORBIDDEN(
            Group.AUTH,
            "Access refused",
            "The service refused this action for your account. Sign in on its web site to see whether there is a problem."),
    INVALID_ACCOUNT_OR_PASSWORD(
            Group.AUTH,
            "Wrong login or password",
            "The service does not accept this login or password. Correct it on the configuration page and install the addon again."),
    INVALID_CLIENT(
            Group.AUTH,
            "App not accepted",
            "The service does not accept this sign-in. Create a new API key in your account and update the configuration."),
    IP_NOT_ALLOWED(
            Group.AUTH,
            "Address not allowed",
            "The service does not accept requests from this server or network. Tell the operator, or use another service."),
    NO_AUTH(
            Group.AUTH,
            "API key missing",
            "No API key reached the service. Add your key on the configuration page and install the addon again."),
    NO_SERVER(
            Group.AUTH,
            "Address not allowed",
            "The service refuses servers and VPN connections. Tell the operator, or switch off your VPN and try again."),
    PROXY_AUTHENTICATION_REQUIRED(
            Group.AUTH,
            "Gateway sign-in needed",
            "The gateway between this addon and your service asks for a sign-in. Tell the operator of this addon."),
    UNAUTHENTICATED(
            Group.AUTH,
            "Sign-in needed",
            "Your session with the service has ended. Check the sign-in data in the addon configuration and try again."),
    UNAUTHORIZED(
            Group.AUTH,
            "API key not accepted",
            "The debrid service refused your API key. Open the configuration page, enter a valid key and install the addon again."),
    UNAUTHORIZED_CLIENT(
            Group.AUTH,
            "App not accepted",
            "The service does not accept this sign-in. Create a new API key in your account and update the configuration."),
    ACTIVE_LIMIT(
            Group.ACCOUNT,
            "Too many downloads",
            "All download slots of your account are in use. Wait for one to finish, or remove one on the web site of the service."),
    COOLDOWN_LIMIT(
            Group.ACCOUNT,
            "Account is cooling down",
            "The service has paused downloads for your account for a while. Try again later, or choose a cached result."),
    DAILY_LIMIT(
            Group.ACCOUNT,
            "Daily limit reached",
            "Your account has used up its allowance for today. Try again tomorrow, or choose a cached result."),
    FREE_TRIAL_LIMIT_REACHED(
            Group.ACCOUNT,
            "Free trial used up",
            "The free trial of your account is used up. A paid subscription is needed to go on."),
    MAGNET_MUST_BE_PREMIUM(
            Group.ACCOUNT,
            "Premium account needed",
            "This only works with an active paid subscription to the debrid service. Check your subscription on its web site."),
    MONTHLY_LIMIT(
            Group.ACCOUNT,
            "Monthly limit reached",
            "Your account has used up its allowance for this month. It starts again next month."),
    MUST_BE_PREMIUM(
            Group.ACCOUNT,
            "Premium account needed",
            "This only works with an active paid subscription to the debrid service. Check your subscription on its web site."),
    PAYMENT_REQUIRED(
            Group.ACCOUNT,
            "Premium account needed",
            "This only works with an active paid subscription to the debrid service. Check your subscription on its web site."),
    PLAN_RESTRICTED_FEATURE(
            Group.ACCOUNT,
            "Not in your plan",
            "Your plan with the debrid service does not include this. A larger plan is needed."),
    PROXY_LIMIT_REACHED(
            Group.ACCOUNT,
            "Too many streams",
            "Too many streams are playing through this server from your connection. Stop one of them and try again."),
    STORAGE_FULL(
            Group.ACCOUNT,
            "Storage full",
            "The storage of your account is full. Delete something on the web site or in the app of the service, then try again."),
    STORE_LIMIT_EXCEEDED(
            Group.ACCOUNT,
            "Account limit reached",
            "Your account has used up its traffic, storage or number of torrents. Remove something on the web site of the service, or wait."),
    SUBSCRIPTION_EXPIRED(
            Group.ACCOUNT,
            "Subscription expired",
            "Your subscription to the debrid service has ended. Renew it on its web site, then try again."),
    TOO_MANY_REQUESTS(
            Group.ACCOUNT, "Too many requests", "The service asks for a pause. Wait a minute before you try again."),
    CONFLICT(
            Group.WAIT,
            "Already working on it",
            "The service is still busy with this item. Wait a minute and try again."),
    LOCKED(
            Group.WAIT,
            "Locked for now",
            "The service has locked this item for the moment. Wait a minute and try again."),
    MEDIA_NOT_CACHED_YET(
            Group.WAIT,
            "Not ready yet",
            "The service does not have this at hand yet. If it was added to your account it is downloading now. Try again later, or choose a cached result."),
    SCRAPING_IN_PROGRESS(
            Group.WAIT,
            "Search still running",
            "Results for this title are being collected. Open the title again in a few seconds."),
    CONTENT_NOT_RELEASED(
            Group.CONTENT,
            "Not released yet",
            "This title has not been released digitally yet. Come back after its release."),
    EPISODE_MATCH_NOT_FOUND(
            Group.CONTENT,
            "Episode not found",
            "The torrent does not seem to contain this episode. Choose another result."),
    GONE(Group.CONTENT, "No longer available", "This file was removed from the service. Choose another result."),
    LINK_OFFLINE(
            Group.CONTENT,
            "File offline",
            "The file is known but cannot be downloaded at present. Try again later, or choose another result."),
    METADATA_UNAVAILABLE(
            Group.CONTENT, "Title not recognised", "No information about this title could be found. Try again later."),
    NOT_FOUND(Group.CONTENT, "Not found", "The service no longer has this item. Choose another result."),
    NO_MATCHING_FILE(
            Group.CONTENT,
            "No video inside",
            "The torrent holds no playable video, for example only archives. Choose another result."),
    STORE_MAGNET_INVALID(
            Group.CONTENT,
            "Torrent not usable",
            "The service could not download this torrent. It may be dead or damaged. Choose another result."),
    TORRENT_TOO_LARGE(
            Group.CONTENT,
            "Torrent too large",
            "This torrent is larger than your service or plan allows. Choose a smaller result."),
    UNAVAILABLE_FOR_LEGAL_REASONS(
            Group.CONTENT,
            "Blocked for legal reasons",
            "The service refuses this torrent, or has paused your account for new ones. Choose another result, or try again in a minute."),
    UNPROCESSABLE_ENTITY(
            Group.CONTENT,
            "Could not be processed",
            "The service could not process this torrent. Choose another result."),
    BAD_GATEWAY(
            Group.SERVICE,
            "Unreadable answer",
            "The debrid service sent an answer that makes no sense. Try again in a few minutes."),
    DOWNLOAD_SERVER_ERROR(
            Group.SERVICE,
            "Download server error",
            "A download server of the debrid service failed. Try again in a few minutes, or choose another result."),
    INTERNAL_SERVER_ERROR(
            Group.SERVICE,
            "Error at the service",
            "The debrid service reported an error of its own. Try again in a few minutes."),
    MAINTENANCE(Group.SERVICE, "Service in maintenance", "The debrid service is being worked on. Try again later."),
    NO_SERVERS_AVAILABLE_ERROR(
            Group.SERVICE,
            "No free server",
            "The debrid service has no free download server at present. Try again in a few minutes."),
    SERVER_ERROR(
            Group.SERVICE,
            "Error at the service",
            "The debrid service reported an error of its own. Try again in a few minutes."),
    SERVICE_UNAVAILABLE(
            Group.SERVICE,
            "Service unavailable",
            "The debrid service cannot answer at present. Try again in a few minutes."),
    STORE_SERVER_DOWN(
            Group.SERVICE,
            "Service unreachable",
            "The debrid service cannot be reached. Try again in a few minutes, or use another service."),
    TIMEOUT(Group.SERVICE, "No answer in time", "The debrid service did not answer in time. Try again in a minute."),
    BAD_REQUEST(
            Group.REQUEST,
            "Broken link",
            "This link or the addon configuration in it is not valid. Reload the title. If it stays, configure and install the addon again."),
    METHOD_NOT_ALLOWED(
            Group.REQUEST,
            "Not supported",
            "The debrid service does not offer this function. Choose another result or another service."),
    NOT_IMPLEMENTED(
            Group.REQUEST,
            "Not supported",
            "The debrid service does not offer this function. Choose another result or another service."),
    STORE_NAME_INVALID(
            Group.REQUEST,
            "Unknown service",
            "The configuration names a service this server does not know. Configure and install the addon again."),
    UNKNOWN(
            Group.REQUEST,
            "Something went wrong",
            "The debrid service answered something unexpected. Try again, or choose another result."),
    UNSUPPORTED_MEDIA_TYPE(
            Group.REQUEST,
            "Not supported",
            "The debrid service cannot handle this kind of file. Choose another result."),
    DEBRID_SYNC_ALREADY_RUNNING(
            Group.INFO,
            "Sync is running",
            "The library of your debrid account is already being read. Open the title again in a moment."),
    DEBRID_SYNC_TRIGGERED(
            Group.INFO,
            "Sync started",
            "The library of your debrid account is being read. Open the title again in a few seconds."),
    DEBRID_SYNC_UNSUPPORTED(
            Group.INFO,
            "No library to sync",
            "This service keeps no library of torrents, so there is nothing to read.");

    /** What a video is about; each group has its colour (SV-30). */
    public enum Group {
        /** The viewer must change credentials or account. */
        AUTH,
        /** Subscription or limit. */
        ACCOUNT,
        /** Later. */
        WAIT,
        /** Choose another result. */
        CONTENT,
        /** The service has a fault. */
        SERVICE,
        /** This product or its configuration. */
        REQUEST,
        /** No error. */
        INFO
    }

    private final Group group;
    private final String headline;
    private final String body;

    StatusVideo(Group group, String headline, String body) {
        this.group = group;
        this.headline = headline;
        this.body = body;
    }

    /** The key, which is the name of the constant. */
    public StatusKey key() {
        return new StatusKey(name());
    }

    public Group group() {
        return group;
    }

    /** One line of at most 26 characters. */
    public String headline() {
        return headline;
    }

    /** Sentences that fit on 4 lines of 52 characters. */
    public String body() {
        return body;
    }
}
