package comet.debrid.pikpak;

import comet.core.debrid.Account;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Captcha tokens: what the service wants to see before it lets a program do something (PP-13 to PP-15, PP-20). Thread-safe. */
final class Captchas {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** A token is not used in its last seconds. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]@[^@\\s.]+\\.[^@\\s]");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\d{11,18}");

    private record Token(String text, ClientKind client, Instant end) {}

    /** The tokens of one account; guarded by itself. */
    private static final class Tokens {
        private final Map<Purpose, Token> tokens = new EnumMap<>(Purpose.class);

        synchronized Optional<String> find(Purpose purpose, ClientKind client, Instant now) {
            return Optional.ofNullable(tokens.get(purpose))
                    .filter(token -> token.client() == client && now.isBefore(token.end()))
                    .map(Token::text);
        }

        synchronized void keep(Purpose purpose, Token token) {
            tokens.put(purpose, token);
        }

        synchronized void drop(Purpose purpose) {
            tokens.remove(purpose);
        }
    }

    private final PikPakSettings settings;
    private final UserApi api;
    private final InstantSource time;
    private final PerAccount<Tokens> memories;

    Captchas(PikPakSettings settings, UserApi api, CallResources resources) {
        this.settings = settings;
        this.api = api;
        this.time = resources.time();
        this.memories = new PerAccount<>(resources.random(), Tokens::new);
    }

    /**
     * A token for one sign-in (PP-10).
     *
     * @return empty if the service wants to see a human (PP-15)
     */
    Optional<String> forSignIn(Account account, ClientKind client, String login, Deadline deadline)
            throws DebridException, InterruptedException {
        try {
            ClientProfile profile = settings.profile(client);
            return Optional.of(token(api.captcha(account, profile, Purpose.SIGN_IN, who(login), deadline)));
        } catch (DebridException e) {
            if (Failures.isHumanNeeded(e.failure())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** PP-14. */
    private static Map<String, String> who(String login) {
        if (EMAIL.matcher(login).find()) {
            return Map.of("email", login);
        }
        return PHONE_NUMBER.matcher(login).find() ? Map.of("phone_number", login) : Map.of("username", login);
    }

    /**
     * A token for calls to the drive: the one that is kept, or a new one (PP-13, PP-20).
     *
     * @throws DebridException {@link Failures#HUMAN_NEEDED} if the service wants to see a human
     */
    String forDrive(Account account, SignedIn session, Purpose purpose, Deadline deadline)
            throws DebridException, InterruptedException {
        Tokens tokens = memories.of(account);
        Optional<String> kept = tokens.find(purpose, session.client(), time.instant());
        if (kept.isPresent()) {
            return kept.get();
        }
        ClientProfile profile = settings.profile(session.client());
        Instant now = time.instant();
        Map<String, String> meta = Map.of(
                "captcha_sign", Signatures.captcha(profile, Device.of(account), now),
                "client_version", profile.version(),
                "package_name", profile.packageName(),
                "timestamp", Long.toString(now.toEpochMilli()),
                "user_id", session.userId());
        CaptchaJson answer = api.captcha(account, profile, purpose, meta, deadline);
        String token = token(answer);
        tokens.keep(purpose, new Token(token, session.client(), now.plus(life(answer))));
        return token;
    }

    private static String token(CaptchaJson answer) throws DebridException {
        String token = answer.captchaToken();
        boolean asksForHuman = answer.url() != null && !answer.url().isEmpty();
        if (token == null || token.isEmpty() || asksForHuman) {
            throw new DebridException(Failures.HUMAN_NEEDED);
        }
        return token;
    }

    private static Duration life(CaptchaJson answer) {
        long seconds = answer.expiresIn() == null ? 0 : answer.expiresIn();
        Duration left =
                Duration.ofSeconds(Math.clamp(seconds, 0, Integer.MAX_VALUE)).minus(MARGIN);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    /** The service refuses the kept one (PP-21). */
    void drop(Account account, Purpose purpose) {
        memories.of(account).drop(purpose);
    }
}
