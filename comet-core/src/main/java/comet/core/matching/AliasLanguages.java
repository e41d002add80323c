package comet.core.matching;

import comet.core.media.MediaMetadata;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows by which titles a work goes in one language only, and so in which language a release is that bears such a title
 * (SRCH-57). Made once a search; immutable.
 */
public final class AliasLanguages {

    private static final String ENGLISH = "en";

    /** Stands for scopes without a language: an alias of theirs may be of any. */
    private static final String NEUTRAL = "";

    /** By normalised alias. */
    private final Map<String, String> languages;

    public AliasLanguages(MediaMetadata metadata) {
        Map<String, Set<String>> found = new HashMap<>();
        metadata.aliases().forEach((scope, titles) -> {
            String language = AliasScopes.certainLanguage(scope).orElse(NEUTRAL);
            for (String title : titles) {
                found.computeIfAbsent(NormalizedTitle.of(title).text(), text -> new HashSet<>())
                        .add(language);
            }
        });
        found.remove(NormalizedTitle.of(metadata.title()).text());
        found.remove("");
        Map<String, String> trusted = new HashMap<>();
        found.forEach((title, all) -> {
            String first = all.iterator().next();
            if (all.size() == 1 && !first.equals(NEUTRAL) && !first.equals(ENGLISH)) {
                trusted.put(title, first);
            }
        });
        languages = Map.copyOf(trusted);
    }

    /** The language that a title is of, if it is an alias of just one that is not English. */
    Optional<String> languageOf(NormalizedTitle title) {
        return Optional.ofNullable(languages.get(title.text()));
    }

    /** The release with the language of its title behind those that its name tells. */
    public ParsedRelease inferred(ParsedRelease release) {
        if (languages.isEmpty()) {
            return release;
        }
        Optional<String> language = languageOf(release.normalizedTitle());
        if (language.isEmpty() || release.languages().contains(language.get())) {
            return release;
        }
        List<String> more = new ArrayList<>(release.languages());
        more.add(language.get());
        return release.toBuilder().languages(more).build();
    }
}
