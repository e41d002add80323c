package comet.http.configure;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.playback.StatusVideo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The page about accounts tells what the check may say, from the one list of causes. Run with {@code
 * -Dcomet.regenerate=true} to write it.
 */
class AccountPageTest {

    private static final Path PAGE = Path.of("..", "docs", "use", "debrid-accounts.md");
    private static final String BEGIN = "<!-- causes -->\n";
    private static final String END = "<!-- end causes -->\n";
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    @DisplayName("ASK-47: the documentation lists every sentence of the check, and the codes of the clips beside it")
    void thePageIsWhatTheListSays() throws Exception {
        String page = Files.readString(PAGE);
        String written =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("comet.regenerate")) {
            Files.writeString(PAGE, written);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/use/debrid-accounts.md has a generated table: ./comet test -Dcomet.regenerate=true writes it")
                .isEqualTo(written);
    }

    private static String table() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(premium(103), "");
        rows.put(premium(3), "");
        rows.put(ofAnotherService(), codes(AccountCause.WRONG_KEY));
        for (AccountCause cause : AccountCause.values()) {
            rows.put(cause.sentence(), codes(cause));
        }
        return "| The page says | Code |\n|---|---|\n"
                + rows.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String premium(int days) {
        AccountStatus.Kind kind = AccountStatus.Kind.PREMIUM;
        Optional<Instant> end = Optional.of(NOW.plus(Duration.ofDays(days)));
        return AccountFinding.of(new AccountStatus(kind, kind.refusal(), Optional.empty(), end, Optional.empty()), NOW)
                .sentence();
    }

    private static String ofAnotherService() {
        return AccountFinding.of(
                        DebridFailure.of(FailureKind.INVALID_CREDENTIALS),
                        new Account(ServiceId.REALDEBRID, new ApiKey("01234567-89ab-4cde-8f01-23456789abcd")))
                .sentence();
    }

    /** The clips that tell this story; those of torrents are left to the page about clips. */
    private static String codes(AccountCause cause) {
        Map<AccountCause, String> codes = new EnumMap<>(AccountCause.class);
        codes.put(AccountCause.UNEXPECTED, "`" + StatusVideo.UNKNOWN.key() + "`");
        codes.put(AccountCause.NOT_CONNECTED, "`" + StatusVideo.NOT_IMPLEMENTED.key() + "`");
        codes.put(AccountCause.TRIAL, "`" + StatusVideo.PAYMENT_REQUIRED.key() + "`");
        return codes.getOrDefault(
                cause,
                Arrays.stream(StatusVideo.values())
                        .filter(clip -> AccountCause.of(clip) == cause)
                        .map(clip -> "`" + clip.key() + "`")
                        .collect(Collectors.joining(" ")));
    }
}
