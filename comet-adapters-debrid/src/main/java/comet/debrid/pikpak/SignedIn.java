package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.Session;
import comet.core.port.DebridException;
import comet.debrid.call.WireJson;
import comet.debrid.call.Written;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account that is signed in (PP-16, PP-17). Its text form shows nothing.
 *
 * @param accessToken shown on every call of the account
 * @param refreshToken by which the next pair of tokens is got, once; may be empty
 * @param userId the service's id of the account
 * @param expiresAt when the access token ends
 * @param client as which program it was signed in: another one cannot refresh it (PP-70)
 */
record SignedIn(String accessToken, String refreshToken, String userId, Instant expiresAt, ClientKind client) {

    /** With less life left, it is renewed first (PP-18). */
    private static final Duration ENOUGH = Duration.ofMinutes(10);

    /** No service tells more, and an instant has an end. */
    private static final long LONGEST = Duration.ofDays(3650).toSeconds();

    /** As it is kept. A component that is null was not kept. */
    private record KeptJson(
            @Nullable String accessToken,
            @Nullable String refreshToken,
            @Nullable String userId,
            @Nullable String expiresAt,
            @Nullable String client) {}

    /**
     * Reads what the service gave.
     *
     * @param before what the account was signed in with before: what the service leaves out is as it was
     * @throws DebridException {@code PROTOCOL_ERROR} if there is no access token
     */
    static SignedIn of(TokensJson tokens, Optional<SignedIn> before, ClientKind client, Instant now)
            throws DebridException {
        Long seconds = tokens.expiresIn();
        String accessToken = tokens.accessToken();
        if (accessToken == null || accessToken.isEmpty() || seconds == null) {
            throw new DebridException(DebridFailure.of(PROTOCOL_ERROR));
        }
        return new SignedIn(
                accessToken,
                Mapping.text(tokens.refreshToken())
                        .or(() -> before.map(SignedIn::refreshToken))
                        .orElse(""),
                Mapping.text(tokens.sub())
                        .or(() -> Mapping.text(tokens.userId()))
                        .or(() -> before.map(SignedIn::userId))
                        .orElse(""),
                now.plusSeconds(Math.clamp(seconds, 0, LONGEST)),
                client);
    }

    /** Reads what was kept; empty if it cannot be read any more, which costs a sign-in. */
    static Optional<SignedIn> of(Session session, ClientKind ordinary) {
        byte[] json = session.text().getBytes(StandardCharsets.UTF_8);
        return WireJson.read(json, 0, KeptJson.class).flatMap(kept -> of(kept, ordinary));
    }

    private static Optional<SignedIn> of(KeptJson kept, ClientKind ordinary) {
        Optional<Instant> end = Written.instant(kept.expiresAt());
        if (kept.accessToken() == null || end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SignedIn(
                kept.accessToken(),
                Objects.requireNonNullElse(kept.refreshToken(), ""),
                Objects.requireNonNullElse(kept.userId(), ""),
                end.get(),
                Optional.ofNullable(kept.client()).flatMap(ClientKind::parse).orElse(ordinary)));
    }

    /** As it is kept. */
    Session session() {
        KeptJson kept = new KeptJson(accessToken, refreshToken, userId, expiresAt.toString(), client.word());
        return new Session(new String(WireJson.write(kept), StandardCharsets.UTF_8));
    }

    /** Whether the access token can still be shown. */
    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether it need not be renewed (PP-18). */
    boolean lasts(Instant now) {
        return !now.plus(ENOUGH).isAfter(expiresAt);
    }

    @Override
    public String toString() {
        return "an account that is signed in until " + expiresAt;
    }
}
