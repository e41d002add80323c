package comet.titles.anilist;

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
import comet.outside.Answer;
import comet.outside.Habits;
import comet.outside.OutsideCall;
import comet.titles.anilist.MediaJson.AnimeJson;
import comet.titles.anilist.MediaJson.DataJson;
import comet.titles.anilist.MediaJson.DateJson;
import comet.titles.anilist.MediaJson.TitlesJson;
import comet.titles.anilist.QuestionJson.VariablesJson;
import comet.titles.kit.AliasGroups;
import comet.titles.kit.Remembered;
import comet.titles.kit.Rest;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Anime from AniList, for Kitsu numbers that a list of anime knows there too (MDX-04, MDK-07). It is not called when it
 * said that no call is left. Thread-safe.
 */
public final class AniList implements MetadataProvider, AnimeTraitsProvider {

    private static final String NAME = "anilist";
    private static final int CALLS_PER_MINUTE = 25;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 1_000;
    private static final int NOT_FOUND = 404;

    private static final String QUESTION = "query($i:Int){Media(id:$i,type:ANIME){id idMal format episodes synonyms"
            + " startDate{year month day} title{romaji english native}}}";

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** Its limit is one of calls a minute. */
    private static final Duration USUAL_REST = Duration.ofSeconds(60);

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private record Anime(Optional<MediaTitle> title, Aliases aliases, AnimeTraits traits) {}

    private final TitleService service;
    private final Function<KitsuId, OptionalInt> numbers;
    private final InstantSource time;
    private final Rest rest;
    private final Remembered<Integer, Optional<Anime>> known;

    /** @param numbers the number at AniList of an anime at Kitsu, where one is known; answers at once */
    public AniList(TitleService service, Function<KitsuId, OptionalInt> numbers, InstantSource time) {
        this.service = service;
        this.numbers = numbers;
        this.time = time;
        this.rest = new Rest(time);
        this.known = Remembered.upTo(MOST_KEPT, KEPT, time);
    }

    /** How the service is called (section 19). */
    public static Habits habits(String userAgent) {
        Habits habits = TitleHabits.of(NAME, userAgent, ANSWER_TIME).at(TitleHabits.perMinute(CALLS_PER_MINUTE));
        return TitleHabits.with(habits, "Accept", "application/json");
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
        return anime(id, deadline).map(Anime::traits);
    }

    private Optional<Anime> anime(MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        OptionalInt number = id instanceof KitsuId kitsu ? numbers.apply(kitsu) : OptionalInt.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return known.get(number.getAsInt(), () -> asked(number.getAsInt(), deadline));
    }

    private Optional<Anime> asked(int number, Deadline deadline) throws SourceException, InterruptedException {
        rest.check();
        OutsideCall call = service.get()
                .json(new QuestionJson(QUESTION, new VariablesJson(number)))
                .accepting(NOT_FOUND)
                .build();
        return service.calls().ask(call, this::read, deadline);
    }

    private Optional<Anime> read(Answer answer) throws SourceException {
        answer.header("X-RateLimit-Remaining")
                .filter(left -> left.strip().equals("0"))
                .ifPresent(none -> rest.begin(resetOf(answer)));
        return Optional.ofNullable(answer.json(MediaJson.class).data())
                .map(DataJson::media)
                .map(AniList::anime);
    }

    private Instant resetOf(Answer answer) {
        Instant now = time.instant();
        Instant latest = now.plus(LONGEST_REST);
        return answer.header("X-RateLimit-Reset")
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
                .map(reset -> reset.isAfter(latest) ? latest : reset)
                .orElse(now.plus(USUAL_REST));
    }

    private static Anime anime(AnimeJson json) {
        AnimeTraits traits = traits(json);
        return new Anime(title(json, traits), aliases(json), traits);
    }

    /** In Latin letters as it sounds, like the titles of Kitsu (ITL-08). */
    private static Optional<MediaTitle> title(AnimeJson json, AnimeTraits traits) {
        TitlesJson titles = json.title();
        if (titles == null) {
            return Optional.empty();
        }
        return Stream.of(titles.romaji(), titles.english(), titles.ownScript())
                .flatMap(written -> Written.text(written).stream())
                .findFirst()
                .map(text -> new MediaTitle(text, year(json), OptionalInt.empty()).withNature(TitleNature.of(traits)))
                .map(title ->
                        traits.format().flatMap(Format::type).map(title::of).orElse(title));
    }

    private static OptionalInt year(AnimeJson json) {
        DateJson date = json.startDate();
        return date == null || date.year() == null
                ? OptionalInt.empty()
                : Years.single(date.year().toString());
    }

    /** The language of the original is not told. */
    private static Aliases aliases(AnimeJson json) {
        AliasGroups groups = new AliasGroups();
        TitlesJson titles = json.title();
        if (titles != null) {
            groups.original(null, titles.ownScript())
                    .language("en", titles.english())
                    .unplaced(titles.romaji());
        }
        json.synonyms().forEach(groups::unplaced);
        return groups.aliases();
    }

    private static AnimeTraits traits(AnimeJson json) {
        OptionalInt episodes = Written.count(json.episodes());
        return new AnimeTraits(
                Written.text(json.format()).flatMap(Format::parse),
                episodes.orElse(0) > 0 ? episodes : OptionalInt.empty(),
                Optional.ofNullable(json.startDate()).flatMap(AniList::whole));
    }

    private static Optional<LocalDate> whole(DateJson json) {
        if (json.year() == null || json.month() == null || json.day() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(json.year(), json.month(), json.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
