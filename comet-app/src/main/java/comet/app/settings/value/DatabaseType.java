package comet.app.settings.value;

import java.util.Locale;
import java.util.Optional;

/** Where the data live ({@code DATABASE_TYPE}). */
public enum DatabaseType implements Worded {
    SQLITE,
    POSTGRESQL;

    /** Reads the word and the other spellings in use; blanks around it and case do not matter. */
    public static Optional<DatabaseType> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "sqlite", "sqlite3" -> Optional.of(SQLITE);
            case "postgres", "postgresql", "postgresql+asyncpg", "pgsql", "psql" -> Optional.of(POSTGRESQL);
            default -> Optional.empty();
        };
    }
}
