package comet.core.search;

import comet.core.media.AnimeFacts;
import comet.core.media.AnimeFacts.LinkedPart;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.media.Scope;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.release.ReleaseParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is searched for, and how to tell it from everything else.
 *
 * @param asked what the viewer asked for; sources that are asked by id are asked for that (SCR-02)
 * @param media the part of a title that releases, freshness and locks are kept under: that at IMDb where the request is
 *     mapped to one, else what was asked for (DB-04)
 * @param metadata how the title is called
 * @param anime how the part goes by elsewhere
 * @param searchTitles titles for sources that search by text; at least one
 * @param sieve lets through what is of it
 */
record Wanted(
        MediaRequest asked,
        MediaRequest media,
        MediaMetadata metadata,
        AnimeFacts anime,
        List<String> searchTitles,
        ReleaseSieve sieve) {

    Wanted {
        searchTitles = List.copyOf(searchTitles);
    }

    /** A part of a title that goes by no other numbers. */
    static Wanted of(MediaRequest media, MediaMetadata metadata, ReleaseParser parser, FilterRules rules) {
        return of(
                media,
                metadata,
                Optional.empty(),
                AnimeFacts.none(media),
                List.of(metadata.title()),
                new Reading(parser, rules));
    }

    /** How names are read and sifted. */
    record Reading(ReleaseParser parser, FilterRules rules) {}

    /**
     * A part of a title.
     *
     * @param linked the same work in the catalogue that the request is mapped to
     */
    static Wanted of(
            MediaRequest asked,
            MediaMetadata metadata,
            Optional<MediaMetadata> linked,
            AnimeFacts anime,
            List<String> searchTitles,
            Reading reading) {
        MediaRequest media = place(asked, metadata, anime);
        AnimeFacts facts = media.scope() instanceof Scope.Movie ? withoutNumbers(anime) : anime;
        ReleaseSieve sieve = new ReleaseSieve(new ReleaseSieve.Part(asked, media, facts), metadata, linked, reading);
        return new Wanted(asked, media, metadata, facts, searchTitles, sieve);
    }

    private static AnimeFacts withoutNumbers(AnimeFacts facts) {
        return new AnimeFacts(facts.anime(), EpisodeCoordinates.NONE, facts.imdb(), facts.aniList(), facts.linked());
    }

    /** What sources are asked. */
    ScrapeRequest request(ScrapeContext context) {
        return new ScrapeRequest(asked, metadata, anime, searchTitles, context);
    }

    /** What a debrid service is asked for. */
    RequestedMedia requested() {
        RequestedMedia requested = RequestedMedia.of(media, metadata);
        EpisodeCoordinates numbers = anime.coordinates();
        boolean tellMore =
                numbers.absolute().isPresent() || numbers.nativeEpisode().isPresent();
        return tellMore ? requested.by(numbers) : requested;
    }

    /** Whether it is an episode that was not broadcast yet (SRCH-96). */
    boolean isUnaired(Instant now) {
        return asked.id() instanceof ImdbId
                && media.scope() instanceof Scope.Episode episode
                && metadata.episodes()
                        .find(episode)
                        .filter(known -> known.isUnaired(now))
                        .isPresent();
    }

    /** Other parts whose releases serve this one too, best first (ANM-44, ANM-48). */
    List<LinkedPart> linked() {
        LinkedPart own = new LinkedPart(media.id(), media.scope());
        List<LinkedPart> all = new ArrayList<>(anime.linked());
        // What another program found, whose rows were taken over, is kept under the id that was asked for with the
        // numbers at IMDb (DB-04); what was found before a mapping was known, with its own.
        all.add(new LinkedPart(asked.id(), media.scope()));
        all.add(new LinkedPart(asked.id(), asked.scope()));
        return all.stream().distinct().filter(part -> !part.equals(own)).toList();
    }

    /** SRCH-14, SRCH-17, DB-04. */
    static MediaRequest place(MediaRequest asked, MediaMetadata metadata, AnimeFacts anime) {
        return switch (asked.id()) {
            case ImdbId imdb -> asked;
            case KitsuId kitsu -> ofKitsu(asked, metadata, anime);
        };
    }

    private static MediaRequest ofKitsu(MediaRequest asked, MediaMetadata metadata, AnimeFacts anime) {
        boolean film = asked.scope().episode().isEmpty()
                && (asked.type() == MediaType.MOVIE || metadata.main().kind().equals(Optional.of(MediaType.MOVIE)));
        if (film && anime.coordinates().mapped().episode().isPresent()) {
            // At IMDb it is no film but an episode, which its releases do not name.
            return new MediaRequest(MediaType.MOVIE, asked.id(), Scope.MOVIE, asked.text());
        }
        MediaType type = film ? MediaType.MOVIE : MediaType.SERIES;
        Optional<Scope> mapped = film
                ? Optional.of(Scope.MOVIE)
                : scope(anime.coordinates().mapped(), asked.scope().episode().isPresent());
        if (mapped.isEmpty()) {
            // Without a number there, as an episode that IMDb does not have, it stays what it is at Kitsu (EPO-06).
            return asked;
        }
        return anime.imdb()
                .map(imdb -> new MediaRequest(type, imdb, mapped.get(), text(imdb, mapped.get())))
                .orElseGet(() -> new MediaRequest(type, asked.id(), mapped.get(), asked.text()));
    }

    private static Optional<Scope> scope(Mapped mapped, boolean episodeWanted) {
        if (mapped.season().isEmpty() || (episodeWanted && mapped.episode().isEmpty())) {
            return Optional.empty();
        }
        int season = mapped.season().getAsInt();
        return Optional.of(
                mapped.episode().isPresent()
                        ? new Scope.Episode(season, mapped.episode().getAsInt())
                        : new Scope.Season(season));
    }

    private static String text(ImdbId imdb, Scope scope) {
        StringBuilder text = new StringBuilder(imdb.external());
        scope.season().ifPresent(season -> text.append(':').append(season));
        scope.episode().ifPresent(episode -> text.append(':').append(episode));
        return text.toString();
    }
}
