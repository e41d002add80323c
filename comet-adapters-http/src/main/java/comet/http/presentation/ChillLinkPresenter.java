package comet.http.presentation;

import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.http.config.ResultComponent;
import comet.http.config.UserConfiguration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Shows outcomes of a search to ChillLink clients (HTTP-202 to HTTP-206, PRES-120, PRES-121). Thread-safe. */
public final class ChillLinkPresenter {

    private static final Set<ResultComponent> METADATA = EnumSet.complementOf(EnumSet.of(ResultComponent.TITLE));

    private final AddonIdentity addon;
    private final PresentationSettings settings;
    private final NoticeText notices;

    public ChillLinkPresenter(AddonIdentity addon, PresentationSettings settings) {
        this.addon = addon;
        this.settings = settings;
        this.notices = new NoticeText(addon, settings.torrentsDisabled());
    }

    /** What an outcome looks like; direct torrents, which these clients cannot play, are left out (HTTP-205). */
    public SourceList present(SearchOutcome outcome, UserConfiguration configuration, UrlBase urls) {
        List<SourceList.Source> sources = new ArrayList<>();
        for (Notice notice : Notice.of(outcome, configuration)) {
            sources.add(source(notice, urls));
        }
        int before = sources.size();
        switch (outcome) {
            case SearchOutcome.Found found -> addSources(sources, found, configuration, urls);
            case SearchOutcome.TorrentsDisabled disabled -> {}
            case SearchOutcome.NotReleased notReleased -> {}
            case SearchOutcome.MetadataUnavailable unavailable -> {}
            case SearchOutcome.Busy busy -> {}
        }
        return new SourceList(sources, before);
    }

    /** A notice alone, where no search was made. */
    public SourceList show(Notice notice, UrlBase urls) {
        return new SourceList(List.of(source(notice, urls)), 1);
    }

    /**
     * What a viewer without an account is told (HTTP-202): that one is needed, unless those that there are could not be
     * read (UCFG-114).
     */
    public SourceList accountNeeded(UserConfiguration configuration, UrlBase urls) {
        List<SourceList.Source> sources = new ArrayList<>();
        Notice.of(configuration).forEach(notice -> sources.add(source(notice, urls)));
        if (!configuration.search().offersNothing()) {
            String title = "You need to configure a debrid service to use " + addon.name() + " in Chillio.";
            sources.add(SourceList.Source.notice(title, urls.configurePage()));
        }
        return new SourceList(sources, sources.size());
    }

    /** What is told of an entry beside its title, whoever asks (PRES-120). */
    static List<String> metadata(Offer offer, StreamDetails details) {
        List<String> metadata = new ArrayList<>();
        metadata.add(OfferMark.of(offer).chillLink());
        for (ResultComponent component : METADATA) {
            String part = details.part(component, DetailStyle.EMOJI);
            if (!part.isEmpty()) {
                metadata.add(part);
            }
        }
        return metadata;
    }

    private SourceList.Source source(Notice notice, UrlBase urls) {
        return SourceList.Source.notice(
                notices.chillLinkTitle(notice, urls), notices.url(notice, urls).orElse(null));
    }

    private void addSources(
            List<SourceList.Source> sources, SearchOutcome.Found found, UserConfiguration configuration, UrlBase urls) {
        configuration.segment().ifPresent(segment -> {
            PlaybackUrls playback = new PlaybackUrls(urls, segment, found.media(), found.metadata());
            for (OfferedStream stream : found.streams()) {
                switch (stream.offer()) {
                    case Offer.Debrid debrid -> sources.add(source(stream, debrid, configuration, playback));
                    case Offer.DirectTorrent direct -> {}
                }
            }
        });
    }

    private SourceList.Source source(
            OfferedStream stream, Offer.Debrid debrid, UserConfiguration configuration, PlaybackUrls playback) {
        StreamDetails details = StreamDetails.of(stream, configuration.resultFormat(), settings.cleanTracker());
        String torrentName = ShownText.oneLine(stream.release().name());
        return new SourceList.Source(
                BingeGroup.ofTorrent(stream),
                ShownText.oneLine(stream.parsed().rawTitle()),
                playback.of(stream.release().infoHash(), debrid, torrentName),
                metadata(debrid, details));
    }
}
