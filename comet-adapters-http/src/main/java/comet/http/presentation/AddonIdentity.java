package comet.http.presentation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What this add-on calls itself.
 *
 * @param id constant for the life of an installation: clients match installed copies by it (HTTP-123)
 * @param name shown in front of everything; not blank
 * @param version of the build; a trailing {@code -SNAPSHOT} is dropped, because a semantic version with it would be older
 *     than the one without
 * @param description one sentence for the list of add-ons
 * @param addonsConfig proof of ownership for a public catalogue (HTTP-126)
 */
public record AddonIdentity(
        String id, String name, String version, String description, Optional<StremioAddonsConfig> addonsConfig) {

    /** What Stremio shows where the operator says nothing else. */
    public static final String DEFAULT_DESCRIPTION =
            "Streams of films and series from torrents, played directly or through your debrid accounts.";

    private static final Pattern SEMANTIC = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?");
    private static final String UNRELEASED = "-SNAPSHOT";

    /** @throws IllegalArgumentException if a text is blank or the version is not semantic */
    public AddonIdentity {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an add-on has an id and a name");
        }
        if (version.endsWith(UNRELEASED)) {
            version = version.substring(0, version.length() - UNRELEASED.length());
        }
        if (!SEMANTIC.matcher(version).matches()) {
            throw new IllegalArgumentException("a version looks like 2.0.0");
        }
    }
}
