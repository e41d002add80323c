package comet.core.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a release says, as texts under the names of PARSE-01; what it does not say is left out. */
final class ReleaseFields {

    private ReleaseFields() {}

    static Map<String, String> of(ParsedRelease release) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "title", release.title());
        put(
                fields,
                "year",
                release.year().isPresent() ? Integer.toString(release.year().getAsInt()) : "");
        put(fields, "resolution", release.resolution());
        fields.remove("resolution", ParsedRelease.UNKNOWN_RESOLUTION);
        put(fields, "quality", label(release.quality()));
        put(fields, "codec", label(release.codec()));
        put(fields, "bit_depth", label(release.bitDepth()));
        put(fields, "edition", label(release.edition()));
        put(fields, "extras", label(release.extra()));
        put(fields, "network", label(release.network()));
        put(fields, "hdr", labels(release.hdr()));
        put(fields, "audio", labels(release.audio()));
        put(fields, "channels", labels(release.channels()));
        put(fields, "languages", joined(release.languages()));
        put(fields, "seasons", joined(release.seasons()));
        put(fields, "episodes", joined(release.episodes()));
        put(fields, "volumes", joined(release.volumes()));
        put(fields, "date", release.date().map(Object::toString).orElse(""));
        put(fields, "bitrate", release.bitrate().orElse(""));
        put(fields, "episode_code", release.episodeCode().orElse(""));
        put(fields, "group", release.group().orElse(""));
        put(fields, "country", release.country().orElse(""));
        put(fields, "region", release.region().orElse(""));
        put(fields, "site", release.site().orElse(""));
        put(fields, "size", release.size().orElse(""));
        put(fields, "container", release.container().orElse(""));
        put(fields, "extension", release.extension().orElse(""));
        release.flags().forEach(flag -> fields.put(flag.name().toLowerCase(Locale.ROOT), "true"));
        return fields;
    }

    static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String label(Optional<? extends Labelled> value) {
        return value.map(Labelled::label).orElse("");
    }

    private static String labels(List<? extends Labelled> values) {
        return joined(values.stream().map(Labelled::label).toList());
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
