package comet.http.presentation;

import comet.core.port.GenericTrackers;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import comet.http.config.ResultComponent;
import comet.http.config.UserConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows outcomes of a search to Stremio and Kodi (HTTP-162 to HTTP-176, PRES-040 to PRES-115). Thread-safe. */
public final class StreamPresenter {

    private static final List<ResultComponent> KODI_NAME_AFTER_SEEDERS =
            List.of(ResultComponent.VIDEO, ResultComponent.AUDIO, ResultComponent.QUALITY, ResultComponent.GROUP);

    private final AddonIdentity addon;
    private final PresentationSettings settings;
    private final GenericTrackers trackers;
    private final NoticeText notices;

    /** @param trackers of torrents that have none of their own (PRES-050, TRK-02) */
    public StreamPresenter(AddonIdentity addon, PresentationSettings settings, GenericTrackers trackers) {
        this.addon = addon;
        this.settings = settings;
        this.trackers = trackers;
        this.notices = new NoticeText(addon, settings.torrentsDisabled());
    }

    /** What an outcome looks like to the viewer whose search it was. */
    public StreamList present(SearchOutcome outcome, UserConfiguration configuration, UrlBase urls, StreamView view) {
        List<StreamEntry> entries = new ArrayList<>();
        for (Notice notice : Notice.of(outcome, configuration)) {
            entries.add(notices.entry(notice, urls, view));
        }
        int before = entries.size();
        switch (outcome) {
            case SearchOutcome.Found found -> entries.addAll(new Entries(found, configuration, urls, view).all());
            case SearchOutcome.TorrentsDisabled disabled -> {}
            case SearchOutcome.NotReleased notReleased -> {}
            case SearchOutcome.MetadataUnavailable unavailable -> {}
            case SearchOutcome.Busy busy -> {}
        }
        return new StreamList(entries, before);
    }

    /** What is told of a configuration that offers nothing by itself (UCFG-114). */
    public StreamList told(UserConfiguration configuration, UrlBase urls, StreamView view) {
        List<StreamEntry> entries = Notice.of(configuration).stream()
                .map(notice -> notices.entry(notice, urls, view))
                .toList();
        return new StreamList(entries, entries.size());
    }

    /** A notice alone, where no search was made: N1, or an unexpected failure. */
    public StreamList show(Notice notice, UrlBase urls, StreamView view) {
        return new StreamList(List.of(notices.entry(notice, urls, view)), 1);
    }

    /** Makes the entries of one answer. */
    private final class Entries {
        private final SearchOutcome.Found found;
        private final UserConfiguration configuration;
        private final StreamView view;
        private final Optional<PlaybackUrls> playback;
        private final AnnounceUrls genericTrackers = trackers.current();

        Entries(SearchOutcome.Found found, UserConfiguration configuration, UrlBase urls, StreamView view) {
            this.found = found;
            this.configuration = configuration;
            this.view = view;
            this.playback = configuration
                    .segment()
                    .map(segment -> new PlaybackUrls(urls, segment, found.media(), found.metadata()));
        }

        List<StreamEntry> all() {
            return found.streams().stream().map(this::entry).toList();
        }

        private StreamEntry entry(OfferedStream stream) {
            StreamDetails details = StreamDetails.of(stream, configuration.resultFormat(), settings.cleanTracker());
            String name = view.kodi() ? kodiName(stream, details) : name(stream);
            String description = details.description(view.kodi() ? DetailStyle.WORDS : DetailStyle.EMOJI);
            StreamEntry.BehaviorHints hints = hints(stream, details);
            List<String> chillLink = view.chillLink() ? ChillLinkPresenter.metadata(stream.offer(), details) : null;
            Release release = stream.release();
            return switch (stream.offer()) {
                case Offer.Debrid debrid ->
                    StreamEntry.debrid(name, description, hints, url(release, debrid), chillLink);
                case Offer.DirectTorrent direct ->
                    StreamEntry.torrent(
                            name,
                            description,
                            hints,
                            release.infoHash().hex(),
                            fileIndex(release),
                            sources(release),
                            chillLink);
            };
        }

        private String url(Release release, Offer.Debrid debrid) {
            return playback.orElseThrow(() -> new IllegalArgumentException("an account comes from a configuration"))
                    .of(release.infoHash(), debrid, ShownText.oneLine(release.name()));
        }

        private StreamEntry.BehaviorHints hints(OfferedStream stream, StreamDetails details) {
            return new StreamEntry.BehaviorHints(
                    BingeGroup.of(stream, found.media()),
                    ShownText.oneLine(stream.parsed().rawTitle()),
                    size(stream),
                    view.kodi() ? KodiMeta.of(stream.parsed(), details) : null);
        }

        private @Nullable List<String> sources(Release release) {
            AnnounceUrls announced = release.sources().isEmpty() ? genericTrackers : release.sources();
            return announced.isEmpty() ? null : announced.stremioSources(release.infoHash());
        }
    }

    private String name(OfferedStream stream) {
        return OfferMark.bracket(stream.offer()) + " " + addon.name() + " " + resolution(stream);
    }

    /** With the part of an episode that is cut in several files (PRES-014). */
    private static String resolution(OfferedStream stream) {
        return stream.parsed().resolution()
                + stream.offer()
                        .part()
                        .map(part -> " (" + part.number() + "/" + part.of() + ")")
                        .orElse("");
    }

    /** PRES-100. Seeders are told whatever the viewer chose. */
    private static String kodiName(OfferedStream stream, StreamDetails details) {
        String start = OfferMark.kodiBracket(stream.offer()) + " " + resolution(stream);
        StringBuilder name = new StringBuilder(start);
        Stream.of(
                        Stream.of(details.value(ResultComponent.SIZE)),
                        stream.release().seeders().stream().mapToObj(count -> "S:" + count),
                        KODI_NAME_AFTER_SEEDERS.stream().map(details::value))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .forEach(part -> name.append(" | ").append(part));
        return name.toString();
    }

    private static @Nullable Long size(OfferedStream stream) {
        return stream.size().isPresent() ? stream.size().getAsLong() : null;
    }

    private static @Nullable Integer fileIndex(Release release) {
        return release.ownFileIndex().isPresent() ? release.ownFileIndex().getAsInt() : null;
    }
}
