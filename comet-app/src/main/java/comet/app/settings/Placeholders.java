package comet.app.settings;

import java.util.Set;

/** Values of published sample files that nobody should run with (CFG-35). */
final class Placeholders {
    /** Stands for a password or key. */
    static final String SECRET = "CHANGE_ME";

    private static final Set<String> ALL = Set.of(
            SECRET,
            "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
            "user_uuid:password",
            "https://aio.example.com",
            "https://jackettio.example.com");

    private static final String PUBLISHED = "is the published sample value; change it";

    private Placeholders() {}

    static void check(Setting<?> setting, String text, Findings findings) {
        String value = text.strip();
        if (ALL.contains(value.endsWith("/") ? value.substring(0, value.length() - 1) : value)) {
            boolean adminPassword = setting.equals(SecuritySettings.ADMIN_DASHBOARD_PASSWORD);
            findings.warning(setting, adminPassword ? PUBLISHED : "is a placeholder of the sample file");
        }
    }

    /** The password inside the database address. */
    static void checkDatabasePassword(Draft draft) {
        boolean published = draft.get(DatabaseSettings.DATABASE_URL)
                .flatMap(url -> url.password())
                .filter(password -> password.matches(SECRET))
                .isPresent();
        if (published) {
            draft.findings().warning(DatabaseSettings.DATABASE_URL, "the password in it " + PUBLISHED);
        }
    }
}
