package comet.http.presentation;

import java.util.Optional;

/** Where selecting a notice leads (HTTP-166, HTTP-167, HTTP-172). The set is closed. */
sealed interface NoticeLink {

    /** The address, absolute. */
    String url();

    /** A page for a person to read: a player cannot play it (HTTP-177). */
    record Page(String url) implements NoticeLink {}

    /** What a player opens: a video that explains, or what the operator has chosen. */
    record Player(String url) implements NoticeLink {}

    /** The link of a notice; empty only where the operator wants none (HTTP-166). */
    static Optional<NoticeLink> of(Notice notice, UrlBase urls, TorrentsDisabledText torrentsDisabled) {
        return switch (notice) {
            case Notice.UnreadableConfiguration unreadable -> page(urls);
            case Notice.SettingsIgnored ignored -> Optional.of(new Page(urls.configurePage(ignored.segment())));
            case Notice.TorrentsDisabled disabled -> disabled(urls, torrentsDisabled);
            case Notice.NotReleased notReleased -> video(urls, "CONTENT_NOT_RELEASED");
            case Notice.NotAired notAired -> video(urls, "CONTENT_NOT_RELEASED");
            case Notice.MetadataUnavailable unavailable -> video(urls, "METADATA_UNAVAILABLE");
            case Notice.Busy busy -> video(urls, "SCRAPING_IN_PROGRESS");
            case Notice.AccountFailed failed -> page(urls);
            case Notice.ProxyPasswordRefused refused -> page(urls);
            case Notice.NotRelayed notRelayed -> page(urls);
            case Notice.LibrarySync sync ->
                Optional.of(new Player(urls.librarySync(sync.segment(), sync.accountIndex())));
            case Notice.UnexpectedFailure failure -> video(urls, "INTERNAL_SERVER_ERROR");
        };
    }

    private static Optional<NoticeLink> page(UrlBase urls) {
        return Optional.of(new Page(urls.configurePage()));
    }

    private static Optional<NoticeLink> video(UrlBase urls, String key) {
        return Optional.of(new Player(urls.statusVideo(key)));
    }

    private static Optional<NoticeLink> disabled(UrlBase urls, TorrentsDisabledText text) {
        return text.url().isEmpty()
                ? page(urls)
                : text.url().filter(url -> !url.isEmpty()).map(Player::new);
    }
}
