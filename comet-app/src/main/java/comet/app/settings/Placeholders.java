package comet.app.settings;

import java.util.Set;

/** Values of published sample files that nobody should run with (CFG-35). */
final class Placeholders {
    /** Stands for a password or key. */
    static final String SECRET = "CHANGE_ME";

    /** Of a password that everybody can read. */
    static final String PUBLISHED = "is the published sample value; change it";

    private static final Set<String> ALL = Set.of(
            SECRET,
            "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
            "user_uuid:password",
            "https://aio.example.com",
            "https://jackettio.example.com");

    private Placeholders() {}

    static boolean isOne(String text) {
        return ALL.contains(text.strip().replaceFirst("/$", ""));
    }

    static String warning(Setting<?> setting) {
        boolean adminPassword = setting.equals(SecuritySettings.ADMIN_DASHBOARD_PASSWORD);
        return adminPassword ? PUBLISHED : "is a placeholder of the sample file";
    }
}
