package comet.titles.tvdb;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.OutsideCall;
import comet.titles.kit.Credential;
import comet.titles.kit.Remembered;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.tvdb.LoginJson.KeyJson;
import comet.titles.tvdb.LoginJson.TokenJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls with a token, which is got for the key and got anew when it is refused (MDX-06). Thread-safe. */
final class Session {

    /** The service gives about a month. */
    private static final Duration VALID = Duration.ofDays(25);

    private static final int UNAUTHORISED = 401;

    private static final String ONLY = "";

    /** A secret. */
    private record Token(String text) {
        @Override
        public String toString() {
            return "***";
        }
    }

    private final TitleService service;
    private final String key;
    private final Credential credential;
    private final Remembered<String, Token> tokens;

    Session(TitleService service, String key, Credential credential, InstantSource time) {
        this.service = service;
        this.key = key;
        this.credential = credential;
        this.tokens = Remembered.upTo(1, VALID, time);
    }

    /** Sends a call and reads its answer; empty when it is 404. */
    <T> Optional<T> ask(Supplier<OutsideCall.Builder> call, Class<T> type, Deadline deadline)
            throws SourceException, InterruptedException {
        return credential.use(() -> {
            Token token = token(deadline);
            try {
                return service.known(authorised(call.get(), token), type, deadline);
            } catch (SourceException e) {
                if (e.status().orElse(0) != UNAUTHORISED) {
                    throw e;
                }
                tokens.forget(ONLY, token);
                return service.known(authorised(call.get(), token(deadline)), type, deadline);
            }
        });
    }

    private static OutsideCall.Builder authorised(OutsideCall.Builder call, Token token) {
        return call.header("Authorization", "Bearer " + token.text());
    }

    private Token token(Deadline deadline) throws SourceException, InterruptedException {
        return tokens.get(ONLY, () -> {
            TokenJson data = service.json(service.get("login").json(new KeyJson(key)), LoginJson.class, deadline)
                    .data();
            return Optional.ofNullable(data)
                    .map(TokenJson::token)
                    .filter(Written::isToken)
                    .map(Token::new)
                    .orElseThrow(() -> new SourceException(Failure.UNREADABLE));
        });
    }
}
