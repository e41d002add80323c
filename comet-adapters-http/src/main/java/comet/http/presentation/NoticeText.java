package comet.http.presentation;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import java.util.Optional;
import java.util.OptionalInt;

/** The words and addresses of notices, for every client (HTTP-165 to HTTP-176). */
final class NoticeText {

    private final AddonIdentity addon;
    private final TorrentsDisabledText torrentsDisabled;

    NoticeText(AddonIdentity addon, TorrentsDisabledText torrentsDisabled) {
        this.addon = addon;
        this.torrentsDisabled = torrentsDisabled;
    }

    /** The entry for Stremio or Kodi. */
    StreamEntry entry(Notice notice, UrlBase urls, boolean kodi) {
        return StreamEntry.notice(
                name(notice, kodi),
                description(notice, urls, kodi),
                url(notice, urls).orElse(null));
    }

    /** What ChillLink shows: one line. */
    String chillLinkTitle(Notice notice, UrlBase urls) {
        return switch (notice) {
            case Notice.UnreadableConfiguration unreadable ->
                "Configuration is invalid. Please reconfigure " + addon.name() + ".";
            case Notice.TorrentsDisabled disabled -> inOneLine(notice, urls);
            case Notice.NotReleased notReleased -> inOneLine(notice, urls);
            case Notice.MetadataUnavailable unavailable -> inOneLine(notice, urls);
            case Notice.Busy busy -> inOneLine(notice, urls);
            case Notice.AccountFailed failed -> inOneLine(notice, urls);
            case Notice.ProxyPasswordRefused refused -> inOneLine(notice, urls);
            case Notice.LibrarySync sync -> inOneLine(notice, urls);
            case Notice.UnexpectedFailure failure -> inOneLine(notice, urls);
        };
    }

    /** Where selecting the entry leads; empty only where the operator wants that (HTTP-166). */
    Optional<String> url(Notice notice, UrlBase urls) {
        return switch (notice) {
            case Notice.UnreadableConfiguration unreadable -> Optional.of(urls.configurePage());
            case Notice.TorrentsDisabled disabled ->
                Optional.of(torrentsDisabled.url().orElseGet(urls::configurePage))
                        .filter(url -> !url.isEmpty());
            case Notice.NotReleased notReleased -> Optional.of(urls.statusVideo("CONTENT_NOT_RELEASED"));
            case Notice.MetadataUnavailable unavailable -> Optional.of(urls.statusVideo("METADATA_UNAVAILABLE"));
            case Notice.Busy busy -> Optional.of(urls.statusVideo("SCRAPING_IN_PROGRESS"));
            case Notice.AccountFailed failed -> Optional.of(urls.configurePage());
            case Notice.ProxyPasswordRefused refused -> Optional.of(urls.configurePage());
            case Notice.LibrarySync sync -> Optional.of(urls.librarySync(sync.segment(), sync.accountIndex()));
            case Notice.UnexpectedFailure failure -> Optional.of(urls.statusVideo("INTERNAL_SERVER_ERROR"));
        };
    }

    /** What an unreadable configuration is called in the manifests too (HTTP-122, HTTP-200). */
    static String obsolete(UrlBase urls) {
        return "OBSOLETE CONFIGURATION, PLEASE RE-CONFIGURE ON " + urls.publicBase();
    }

    /** The same between warning signs. */
    static String obsoleteWithSigns(UrlBase urls) {
        return "⚠️ " + obsolete(urls) + " ⚠️";
    }

    private String inOneLine(Notice notice, UrlBase urls) {
        return description(notice, urls, false).replace('\n', ' ');
    }

    private String name(Notice notice, boolean kodi) {
        return switch (notice) {
            case Notice.UnreadableConfiguration unreadable -> mark(kodi, "ERROR", "❌") + addon.name();
            case Notice.TorrentsDisabled disabled -> torrentsDisabled.name();
            case Notice.NotReleased notReleased -> mark(kodi, "BLOCKED", "🚫") + addon.name();
            case Notice.MetadataUnavailable unavailable -> mark(kodi, "WARN", "⚠️") + addon.name();
            case Notice.Busy busy -> mark(kodi, "INFO", "🔄") + addon.name();
            case Notice.AccountFailed failed ->
                mark(kodi, "ERROR", "❌") + failed.service().key() + numbered(failed.number());
            case Notice.ProxyPasswordRefused refused -> mark(kodi, "WARN", "⚠️") + addon.name();
            case Notice.LibrarySync sync -> {
                String code = sync.service().code();
                yield mark(kodi, code, code + "🔄") + addon.name() + " Sync";
            }
            case Notice.UnexpectedFailure failure -> mark(kodi, "WARN", "⚠️") + addon.name();
        };
    }

    private static String mark(boolean kodi, String word, String emoji) {
        return "[" + (kodi ? word : emoji) + "] ";
    }

    private static String numbered(OptionalInt number) {
        return number.isPresent() ? " #" + number.getAsInt() : "";
    }

    private String description(Notice notice, UrlBase urls, boolean kodi) {
        return switch (notice) {
            case Notice.UnreadableConfiguration unreadable -> kodi ? obsolete(urls) : obsoleteWithSigns(urls);
            case Notice.TorrentsDisabled disabled -> torrentsDisabled.description();
            // Part of this sentence is recognised by other software (HTTP-169).
            case Notice.NotReleased notReleased -> "Content not digitally released yet.";
            case Notice.MetadataUnavailable unavailable -> "Unable to get metadata.";
            case Notice.Busy busy -> "Scraping in progress, please try again in a few seconds...";
            case Notice.AccountFailed failed -> accountFailed(failed.service(), failed.failure());
            case Notice.ProxyPasswordRefused refused ->
                "Debrid Stream Proxy Password incorrect.\nStreams will not be proxied.";
            // So is the first of these.
            case Notice.LibrarySync sync ->
                "Sync debrid account library now.\nSelect this stream, then retry this title in a few seconds.";
            case Notice.UnexpectedFailure failure -> "Something went wrong. Please try again.";
        };
    }

    /** DBA-05. */
    private static String accountFailed(ServiceId service, DebridFailure failure) {
        return service.key() + ": "
                + switch (failure.kind().accountFault()) {
                    case KEY -> "Invalid API key.\nPlease check your configuration.";
                    case SUBSCRIPTION -> "No active subscription.\nPlease renew your debrid account.";
                    case NONE ->
                        "Failed to check account status.\n" + failure.kind().shortReason();
                };
    }
}
