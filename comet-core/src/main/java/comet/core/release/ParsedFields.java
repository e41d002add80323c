package comet.core.release;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a parsed release that are not at their default, in the order in which they are shown. A value is a text,
 * a number, {@code true}, or a list of texts or numbers.
 */
public final class ParsedFields {

    private final Map<Attribute, Object> fields = new EnumMap<>(Attribute.class);

    private ParsedFields(ParsedRelease release) {
        if (!release.title().isEmpty()) {
            fields.put(Attribute.TITLE, release.title());
        }
        release.year().ifPresent(year -> fields.put(Attribute.YEAR, year));
        if (!release.resolution().equals(ParsedRelease.UNKNOWN_RESOLUTION)) {
            fields.put(Attribute.RESOLUTION, release.resolution());
        }
        label(Attribute.QUALITY, release.quality());
        label(Attribute.CODEC, release.codec());
        labels(Attribute.HDR, release.hdr());
        label(Attribute.BIT_DEPTH, release.bitDepth());
        text(Attribute.BITRATE, release.bitrate());
        labels(Attribute.AUDIO, release.audio());
        labels(Attribute.CHANNELS, release.channels());
        list(Attribute.LANGUAGES, release.languages());
        list(Attribute.SEASONS, release.seasons());
        list(Attribute.EPISODES, release.episodes());
        list(Attribute.VOLUMES, release.volumes());
        text(Attribute.DATE, release.date().map(Object::toString));
        text(Attribute.EPISODE_CODE, release.episodeCode());
        text(Attribute.GROUP, release.group());
        label(Attribute.EDITION, release.edition());
        label(Attribute.EXTRAS, release.extra());
        label(Attribute.NETWORK, release.network());
        text(Attribute.COUNTRY, release.country());
        text(Attribute.REGION, release.region());
        text(Attribute.SITE, release.site());
        text(Attribute.SIZE, release.size());
        text(Attribute.CONTAINER, release.container());
        text(Attribute.EXTENSION, release.extension());
        for (ReleaseFlag flag : release.flags()) {
            fields.put(Attribute.valueOf(flag.name()), true);
        }
    }

    /** The fields; a map of its own for each call. */
    public static Map<Attribute, Object> of(ParsedRelease release) {
        return new ParsedFields(release).fields;
    }

    private void label(Attribute attribute, Optional<? extends Labelled> value) {
        value.ifPresent(labelled -> fields.put(attribute, labelled.label()));
    }

    private void labels(Attribute attribute, List<? extends Labelled> values) {
        if (!values.isEmpty()) {
            fields.put(attribute, values.stream().map(Labelled::label).toList());
        }
    }

    private void list(Attribute attribute, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(attribute, values);
        }
    }

    private void text(Attribute attribute, Optional<String> value) {
        value.ifPresent(text -> fields.put(attribute, text));
    }
}
