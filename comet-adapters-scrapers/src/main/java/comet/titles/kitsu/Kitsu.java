package comet.titles.kitsu;

import comet.core.media.Aliases;
import comet.core.media.AnimeTraits;
import comet.core.media.AnimeTraits.Format;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.TitleNature;
import comet.core.port.AnimeTraitsProvider;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import comet.outside.Habits;
import comet.titles.kit.AliasGroups;
import comet.titles.kit.Remembered;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import comet.titles.kitsu.AnimeJson.AttributesJson;
import comet.titles.kitsu.AnimeJson.DataJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Anime by their own number, from Kitsu (MDK-01 to MDK-08). The answer for one is kept for ten minutes, so that all
 * questions about it cost one call. Thread-safe.
 */
public final class Kitsu implements MetadataProvider, AnimeTraitsProvider {

    private static final String NAME = "kitsu";
    private static final int CALLS_PER_SECOND = 5;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(6);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 1_000;

    /** @param title empty when the answer has none: then it is a document about something else (MDK-03) */
    private record Anime(Optional<MediaTitle> title, Aliases aliases, AnimeTraits traits) {}

    private final TitleService service;
    private final Remembered<KitsuId, Optional<Anime>> known;

    public Kitsu(TitleService service, InstantSource time) {
        this.service = service;
        this.known = Remembered.upTo(MOST_KEPT, KEPT, time);
    }

    /** How the service is called (section 19, MDK-05). */
    public static Habits habits(String userAgent) {
        Habits habits = TitleHabits.of(NAME, userAgent, ANSWER_TIME)
                .at(TitleHabits.perSecond(CALLS_PER_SECOND))
                .repeating(TitleHabits.once());
        return TitleHabits.with(habits, "Accept", "application/vnd.api+json");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return anime(id, deadline).flatMap(Anime::title).map(ProvidedTitle::of);
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        return anime(id, deadline).map(Anime::aliases).orElse(Aliases.NONE);
    }

    @Override
    public Optional<AnimeTraits> traits(KitsuId id, Deadline deadline) throws SourceException, InterruptedException {
        return anime(id, deadline).filter(anime -> anime.title().isPresent()).map(Anime::traits);
    }

    private Optional<Anime> anime(MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        return id instanceof KitsuId kitsu
                ? known.get(
                        kitsu,
                        () -> service.known(service.get("anime", kitsu.external()), AnimeJson.class, deadline)
                                .flatMap(json -> Optional.ofNullable(json.data()))
                                .map(DataJson::attributes)
                                .map(Kitsu::anime))
                : Optional.empty();
    }

    private static Anime anime(AttributesJson json) {
        AnimeTraits traits = traits(json);
        return new Anime(title(json, traits), aliases(json), traits);
    }

    private static Optional<MediaTitle> title(AttributesJson json, AnimeTraits traits) {
        Years years = new Years(Years.single(json.startDate()), Years.single(json.endDate()));
        return Stream.of(
                        json.canonicalTitle(),
                        json.titles().get("en"),
                        json.titles().get("en_jp"),
                        json.titles().get("ja_jp"))
                .flatMap(written -> Written.text(written).stream())
                .findFirst()
                .map(text -> new MediaTitle(text, years.first(), years.last()).withNature(TitleNature.of(traits)))
                .map(title ->
                        traits.format().flatMap(Format::type).map(title::of).orElse(title));
    }

    private static AnimeTraits traits(AttributesJson json) {
        OptionalInt episodes = Written.count(json.episodeCount());
        return new AnimeTraits(
                Written.text(json.subtype()).flatMap(Format::parse),
                episodes.orElse(0) > 0 ? episodes : OptionalInt.empty(),
                Written.date(json.startDate()));
    }

    /** MDK-06. */
    private static Aliases aliases(AttributesJson json) {
        AliasGroups groups = new AliasGroups();
        json.titles().forEach((key, title) -> put(groups, key.toLowerCase(Locale.ROOT), title));
        json.abbreviatedTitles().forEach(groups::unplaced);
        return groups.aliases();
    }

    /** English with another country than America is how the original sounds, in Latin letters. */
    private static void put(AliasGroups groups, String key, String title) {
        boolean romanised = key.startsWith("en_") && !key.equals("en_us");
        String language = key.length() > 2 && key.charAt(2) == '_' ? key.substring(0, 2) : key;
        if (romanised || AliasGroups.code(language).isEmpty()) {
            groups.unplaced(title);
        } else {
            groups.language(language, title);
        }
    }
}
