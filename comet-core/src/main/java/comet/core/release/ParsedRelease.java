package comet.core.release;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a release name says (PARSE-01). Immutable; made by a {@link ReleaseParser} or, in tests, by the builder. What a
 * name does not say is empty.
 *
 * @param rawTitle the name, untouched
 * @param title the title read from it; may be empty
 * @param year {@value #FIRST_YEAR} to {@value #LAST_YEAR}
 * @param resolution {@code 2160p} … {@code 240p}, another {@code <digits>p} or {@code <digits>i}, or {@code unknown}
 * @param quality where the picture comes from (PARSE-60)
 * @param codec how the picture is coded (PARSE-72)
 * @param hdr ranges of brightness (PARSE-71), in the order of the type
 * @param bitDepth bits of each colour (PARSE-70)
 * @param bitrate as written, lower case, such as {@code 8000kbps} (PARSE-53)
 * @param audio how the sound is coded (PARSE-74), in the order of the type
 * @param channels loudspeakers (PARSE-73), in the order of the type
 * @param languages language codes in the order found, each once, {@code multi} first where it applies (SRCH-58)
 * @param seasons at least 0, ascending, each once
 * @param episodes at least 0, ascending, each once
 * @param volumes at least 0, ascending, each once (PARSE-80)
 * @param date the air date in the name (PARSE-50)
 * @param episodeCode a check sum in the name: 8 upper-case hexadecimal digits
 * @param group the release group (PARSE-106)
 * @param edition which cut it is (PARSE-54)
 * @param extra what it holds beside films and episodes (PARSE-43)
 * @param network the service or channel it was taken from (PARSE-103)
 * @param country {@code US}, {@code UK}, {@code AU}, {@code NZ} or {@code CA} (PARSE-104)
 * @param region {@code R0} … {@code R9}, perhaps with {@code J}, or {@code PAL}, {@code NTSC}, {@code SECAM}
 * @param site where the name says it was found, as written (PARSE-102)
 * @param size the size in the name, as written, such as {@code 2.3GB} (PARSE-101)
 * @param container {@code mkv}, {@code avi}, {@code mp4}, {@code wmv}, {@code mpg} or {@code mpeg}, a word anywhere in the name
 * @param extension the ending of a file name, lower case, without the dot (PARSE-105)
 * @param flags the marks it carries
 */
public record ParsedRelease(
        String rawTitle,
        String title,
        OptionalInt year,
        String resolution,
        Optional<Quality> quality,
        Optional<VideoCodec> codec,
        List<DynamicRange> hdr,
        Optional<BitDepth> bitDepth,
        Optional<String> bitrate,
        List<AudioCodec> audio,
        List<AudioChannels> channels,
        List<String> languages,
        List<Integer> seasons,
        List<Integer> episodes,
        List<Integer> volumes,
        Optional<LocalDate> date,
        Optional<String> episodeCode,
        Optional<String> group,
        Optional<Edition> edition,
        Optional<Extra> extra,
        Optional<Network> network,
        Optional<String> country,
        Optional<String> region,
        Optional<String> site,
        Optional<String> size,
        Optional<String> container,
        Optional<String> extension,
        Set<ReleaseFlag> flags) {

    /** The resolution of a name that tells none (PARSE-31). */
    public static final String UNKNOWN_RESOLUTION = "unknown";

    /** No film is older. */
    public static final int FIRST_YEAR = 1900;

    /** A later number is no year. */
    public static final int LAST_YEAR = 2100;

    /** @throws IllegalArgumentException if the year is none, or a season, an episode or a volume is negative */
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
        volumes = ascending(volumes);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    private static List<Integer> ascending(List<Integer> numbers) {
        int last = -1;
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (number <= last) {
                return sorted(numbers);
            }
            last = number;
        }
        return List.copyOf(numbers);
    }

    private static List<Integer> sorted(List<Integer> numbers) {
        if (numbers.stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("seasons, episodes and volumes are not negative");
        }
        return numbers.stream().distinct().sorted().toList();
    }

    /** Whether the name carries the mark. */
    public boolean is(ReleaseFlag flag) {
        return flags.contains(flag);
    }

    /** Whether it is of a film: no season and no episode is named (PARSE-03). */
    public boolean isMovie() {
        return seasons.isEmpty() && episodes.isEmpty();
    }

    /** The title in the form in which titles are compared (PARSE-120). */
    public NormalizedTitle normalizedTitle() {
        return NormalizedTitle.of(title);
    }

    /** The resolution without regard to case. */
    public String resolutionKey() {
        return resolution.toLowerCase(Locale.ROOT);
    }

    /** Starts with a name of which nothing is known. */
    public static Builder builder(String rawTitle) {
        return new Builder(rawTitle);
    }

    /** Starts with everything that is known here. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Collects what is read from a name. Not thread-safe; used once. */
    public static final class Builder {
        private final String rawTitle;
        private String title = "";
        private OptionalInt year = OptionalInt.empty();
        private String resolution = UNKNOWN_RESOLUTION;
        private Optional<Quality> quality = Optional.empty();
        private Optional<VideoCodec> codec = Optional.empty();
        private List<DynamicRange> hdr = List.of();
        private Optional<BitDepth> bitDepth = Optional.empty();
        private Optional<String> bitrate = Optional.empty();
        private List<AudioCodec> audio = List.of();
        private List<AudioChannels> channels = List.of();
        private List<String> languages = List.of();
        private List<Integer> seasons = List.of();
        private List<Integer> episodes = List.of();
        private List<Integer> volumes = List.of();
        private Optional<LocalDate> date = Optional.empty();
        private Optional<String> episodeCode = Optional.empty();
        private Optional<String> group = Optional.empty();
        private Optional<Edition> edition = Optional.empty();
        private Optional<Extra> extra = Optional.empty();
        private Optional<Network> network = Optional.empty();
        private Optional<String> country = Optional.empty();
        private Optional<String> region = Optional.empty();
        private Optional<String> site = Optional.empty();
        private Optional<String> size = Optional.empty();
        private Optional<String> container = Optional.empty();
        private Optional<String> extension = Optional.empty();
        private Set<ReleaseFlag> flags = Set.of();

        private Builder(String rawTitle) {
            this.rawTitle = rawTitle;
        }

        private Builder(ParsedRelease release) {
            rawTitle = release.rawTitle;
            title = release.title;
            year = release.year;
            resolution = release.resolution;
            quality = release.quality;
            codec = release.codec;
            hdr = release.hdr;
            bitDepth = release.bitDepth;
            bitrate = release.bitrate;
            audio = release.audio;
            channels = release.channels;
            languages = release.languages;
            seasons = release.seasons;
            episodes = release.episodes;
            volumes = release.volumes;
            date = release.date;
            episodeCode = release.episodeCode;
            group = release.group;
            edition = release.edition;
            extra = release.extra;
            network = release.network;
            country = release.country;
            region = release.region;
            site = release.site;
            size = release.size;
            container = release.container;
            extension = release.extension;
            flags = release.flags;
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

        public Builder quality(Quality value) {
            quality = Optional.of(value);
            return this;
        }

        public Builder codec(VideoCodec value) {
            codec = Optional.of(value);
            return this;
        }

        public Builder hdr(List<DynamicRange> values) {
            hdr = values;
            return this;
        }

        public Builder bitDepth(BitDepth value) {
            bitDepth = Optional.of(value);
            return this;
        }

        public Builder bitrate(String value) {
            bitrate = Optional.of(value);
            return this;
        }

        public Builder audio(List<AudioCodec> values) {
            audio = values;
            return this;
        }

        public Builder channels(List<AudioChannels> values) {
            channels = values;
            return this;
        }

        public Builder languages(List<String> values) {
            languages = values;
            return this;
        }

        public Builder seasons(List<Integer> values) {
            seasons = values;
            return this;
        }

        public Builder episodes(List<Integer> values) {
            episodes = values;
            return this;
        }

        public Builder volumes(List<Integer> values) {
            volumes = values;
            return this;
        }

        public Builder date(LocalDate value) {
            date = Optional.of(value);
            return this;
        }

        public Builder episodeCode(String value) {
            episodeCode = Optional.of(value);
            return this;
        }

        public Builder group(String value) {
            group = Optional.of(value);
            return this;
        }

        public Builder edition(Edition value) {
            edition = Optional.of(value);
            return this;
        }

        public Builder extra(Extra value) {
            extra = Optional.of(value);
            return this;
        }

        public Builder network(Network value) {
            network = Optional.of(value);
            return this;
        }

        public Builder country(String value) {
            country = Optional.of(value);
            return this;
        }

        public Builder region(String value) {
            region = Optional.of(value);
            return this;
        }

        public Builder site(String value) {
            site = Optional.of(value);
            return this;
        }

        public Builder size(String value) {
            size = Optional.of(value);
            return this;
        }

        public Builder container(String value) {
            container = Optional.of(value);
            return this;
        }

        public Builder extension(String value) {
            extension = Optional.of(value);
            return this;
        }

        public Builder flag(ReleaseFlag value) {
            flags = flags.isEmpty() ? EnumSet.of(value) : with(value);
            return this;
        }

        private Set<ReleaseFlag> with(ReleaseFlag value) {
            EnumSet<ReleaseFlag> more = EnumSet.copyOf(flags);
            more.add(value);
            return more;
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
                    bitrate,
                    audio,
                    channels,
                    languages,
                    seasons,
                    episodes,
                    volumes,
                    date,
                    episodeCode,
                    group,
                    edition,
                    extra,
                    network,
                    country,
                    region,
                    site,
                    size,
                    container,
                    extension,
                    flags);
        }
    }
}
