package comet.debrid.pikpak;

import java.util.Locale;
import java.util.Optional;

/** The programs of the service, as one of which it is talked to (PP-06, PP-70). */
public enum ClientKind {
    ANDROID,
    WEB;

    /** The other one. */
    ClientKind other() {
        return switch (this) {
            case ANDROID -> WEB;
            case WEB -> ANDROID;
        };
    }

    /** The word in settings and kept sessions. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ClientKind> parse(String word) {
        for (ClientKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
