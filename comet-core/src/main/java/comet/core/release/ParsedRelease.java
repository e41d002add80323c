package comet.core.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a release name says (PARSE-01). Immutable; made by a {@link ReleaseParser} or, in tests, by the builder.
 *
 * @param rawTitle the name, untouched
 * @param title the title read from it; may be empty
 * @param year {@value #FIRST_YEAR} to {@value #LAST_YEAR}
 * @param resolution {@code 2160p} … {@code 240p}, another {@code <digits>p} or {@code <digits>i}, or {@code unknown}
 * @param quality the kind of source, such as {@code BluRay} or {@code WEB-DL} (PARSE-60)
 * @param codec {@code avc}, {@code hevc}, {@code av1}, {@code xvid} or {@code mpeg}
 * @param hdr {@code DV}, {@code HDR10+}, {@code HDR}, {@code SDR}, in this order
 * @param bitDepth {@code 8bit}, {@code 10bit} or {@code 12bit}
 * @param audio codecs of the sound (PARSE-74)
 * @param channels {@code 5.1}, {@code 7.1}, {@code 2.0}, {@code stereo}, {@code mono}
 * @param group the release group
 * @param edition such as {@code Directors Cut} (PARSE-54)
 * @param languages language codes in the order found, {@code multi} first where it applies (SRCH-58)
 * @param seasons at least 0, ascending, each once
 * @param episodes at least 0, ascending, each once
 * @param date the air date in the name
 * @param flags the marks it carries
 */
public record ParsedRelease(
        String rawTitle,
        String title,
        OptionalInt year,
        String resolution,
        Optional<String> quality,
        Optional<String> codec,
        List<String> hdr,
        Optional<String> bitDepth,
        List<String> audio,
        List<String> channels,
        Optional<String> group,
        Optional<String> edition,
        List<String> languages,
        List<Integer> seasons,
        List<Integer> episodes,
        Optional<LocalDate> date,
        Set<ReleaseFlag> flags) {

    /** The resolution of a name that tells none (PARSE-31). */
    public static final String UNKNOWN_RESOLUTION = "unknown";

    /** No film is older. */
    public static final int FIRST_YEAR = 1900;

    /** A later number is no year. */
    public static final int LAST_YEAR = 2100;

    /** @throws IllegalArgumentException if the year is none, or a season or episode is negative */
    public ParsedRelease {
        if (year.isPresent() && (year.getAsInt() < FIRST_YEAR || year.getAsInt() > LAST_YEAR)) {
            throw new IllegalArgumentException("a release is of the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        hdr = List.copyOf(hdr);
        audio = List.copyOf(audio);
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
        seasons = ascending(seasons);
        episodes = ascending(episodes);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    private static List<Integer> ascending(List<Integer> numbers) {
        if (numbers.stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("seasons and episodes are not negative");
        }
        return numbers.stream().distinct().sorted().toList();
    }

    /** Whether the name carries the mark. */
    public boolean is(ReleaseFlag flag) {
        return flags.contains(flag);
    }

    /** Starts with a name of which nothing is known. */
    public static Builder builder(String rawTitle) {
        return new Builder(rawTitle);
    }

    /** Collects what is read from a name. Not thread-safe; used once. */
    public static final class Builder {
        private final String rawTitle;
        private String title = "";
        private OptionalInt year = OptionalInt.empty();
        private String resolution = UNKNOWN_RESOLUTION;
        private Optional<String> quality = Optional.empty();
        private Optional<String> codec = Optional.empty();
        private final List<String> hdr = new ArrayList<>(2);
        private Optional<String> bitDepth = Optional.empty();
        private final List<String> audio = new ArrayList<>(2);
        private final List<String> channels = new ArrayList<>(2);
        private Optional<String> group = Optional.empty();
        private Optional<String> edition = Optional.empty();
        private final List<String> languages = new ArrayList<>(2);
        private final List<Integer> seasons = new ArrayList<>(1);
        private final List<Integer> episodes = new ArrayList<>(1);
        private Optional<LocalDate> date = Optional.empty();
        private final EnumSet<ReleaseFlag> flags = EnumSet.noneOf(ReleaseFlag.class);

        private Builder(String rawTitle) {
            this.rawTitle = rawTitle;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder year(int value) {
            year = OptionalInt.of(value);
            return this;
        }

        public Builder resolution(String value) {
            resolution = value;
            return this;
        }

        public Builder quality(String value) {
            quality = Optional.of(value);
            return this;
        }

        public Builder codec(String value) {
            codec = Optional.of(value);
            return this;
        }

        public Builder hdr(Collection<String> values) {
            hdr.addAll(values);
            return this;
        }

        public Builder bitDepth(String value) {
            bitDepth = Optional.of(value);
            return this;
        }

        public Builder audio(Collection<String> values) {
            audio.addAll(values);
            return this;
        }

        public Builder channels(Collection<String> values) {
            channels.addAll(values);
            return this;
        }

        public Builder group(String value) {
            group = Optional.of(value);
            return this;
        }

        public Builder edition(String value) {
            edition = Optional.of(value);
            return this;
        }

        public Builder languages(Collection<String> values) {
            languages.addAll(values);
            return this;
        }

        public Builder seasons(Collection<Integer> values) {
            seasons.addAll(values);
            return this;
        }

        public Builder episodes(Collection<Integer> values) {
            episodes.addAll(values);
            return this;
        }

        public Builder date(LocalDate value) {
            date = Optional.of(value);
            return this;
        }

        public Builder flag(ReleaseFlag value) {
            flags.add(value);
            return this;
        }

        public ParsedRelease build() {
            return new ParsedRelease(
                    rawTitle,
                    title,
                    year,
                    resolution,
                    quality,
                    codec,
                    hdr,
                    bitDepth,
                    audio,
                    channels,
                    group,
                    edition,
                    languages,
                    seasons,
                    episodes,
                    date,
                    flags);
        }
    }
}
