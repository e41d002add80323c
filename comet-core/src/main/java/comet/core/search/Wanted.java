package comet.core.search;

import comet.core.basis.Basis;
import comet.core.media.AirDate;
import comet.core.media.AnimeFacts;
import comet.core.media.AnimeFacts.LinkedPart;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.RequestedMedia;
import comet.core.media.Scope;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.release.ReleaseParser;
import java.time.Instant;
import java.time.LocalDate;
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
        MediaRequest media = anime.place(asked, metadata);
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
        RequestedMedia plain = RequestedMedia.of(media, metadata);
        RequestedMedia requested = plain.with(plain.episode().only(anime.onlyEpisode()));
        EpisodeCoordinates numbers = anime.coordinates();
        boolean tellMore =
                numbers.absolute().isPresent() || numbers.nativeEpisode().isPresent();
        return tellMore ? requested.by(numbers) : requested;
    }

    /** Whether it is an episode that was not broadcast yet (SRCH-96). */
    boolean isUnaired(Instant now) {
        return airsOn(now).isPresent();
    }

    /** Tells when the episode asked for may be out, if that is to come. */
    void airs(Instant now, Basis basis) {
        if (asked.id() instanceof ImdbId && media.scope() instanceof Scope.Episode episode) {
            metadata.episodes()
                    .find(episode)
                    .flatMap(IndexedEpisode::aired)
                    .map(AirDate::mayBeOutFrom)
                    .filter(now::isBefore)
                    .ifPresent(basis::until);
        }
    }

    /** The day on which an episode that was not broadcast yet will be (SRCH-96). */
    Optional<LocalDate> airsOn(Instant now) {
        return asked.id() instanceof ImdbId && media.scope() instanceof Scope.Episode episode
                ? metadata.episodes()
                        .find(episode)
                        .filter(known -> known.isUnaired(now))
                        .flatMap(IndexedEpisode::aired)
                        .map(AirDate::date)
                : Optional.empty();
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
}
