package comet.http.presentation;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The words and addresses of notices, for every client (HTTP-165 to HTTP-178). */
final class NoticeText {

    private static final String OBSOLETE = "OBSOLETE CONFIGURATION, PLEASE RE-CONFIGURE";
    private static final String SIGN_BEFORE = "⚠️ ";
    private static final String SIGN_BEHIND = " ⚠️";

    /** Names of fields that a notice tells; more are of no use to anybody (UCFG-114). */
    private static final int MOST_FIELDS = 5;

    private final AddonIdentity addon;
    private final TorrentsDisabledText torrentsDisabled;

    NoticeText(AddonIdentity addon, TorrentsDisabledText torrentsDisabled) {
        this.addon = addon;
        this.torrentsDisabled = torrentsDisabled;
    }

    /** The entry for Stremio or Kodi. */
    StreamEntry entry(Notice notice, UrlBase urls, StreamView view) {
        String name = name(notice, view.kodi());
        Optional<NoticeLink> link = NoticeLink.of(notice, urls, torrentsDisabled);
        if (!view.isStremio()) {
            return StreamEntry.notice(
                    name,
                    description(notice, urls, view.kodi()),
                    link.map(NoticeLink::url).orElse(null));
        }
        String lines = StremioLines.of(shortDescription(notice, urls));
        return link.isPresent() && link.get() instanceof NoticeLink.Page(String page)
                ? StreamEntry.noticeWithPage(name, lines, page)
                : StreamEntry.notice(name, lines, link.map(NoticeLink::url).orElse(null));
    }

    /** What ChillLink shows: one line. */
    String chillLinkTitle(Notice notice, UrlBase urls) {
        return switch (notice) {
            case Notice.UnreadableConfiguration unreadable ->
                "Configuration is invalid. Please reconfigure " + addon.name() + ".";
            case Notice.SettingsIgnored ignored -> inOneLine(notice, urls);
            case Notice.TorrentsDisabled disabled -> inOneLine(notice, urls);
            case Notice.NotReleased notReleased -> inOneLine(notice, urls);
            case Notice.NotAired notAired -> inOneLine(notice, urls);
            case Notice.MetadataUnavailable unavailable -> inOneLine(notice, urls);
            case Notice.Busy busy -> inOneLine(notice, urls);
            case Notice.AccountFailed failed -> inOneLine(notice, urls);
            case Notice.ProxyPasswordRefused refused -> inOneLine(notice, urls);
            case Notice.NotRelayed notRelayed -> inOneLine(notice, urls);
            case Notice.LibrarySync sync -> inOneLine(notice, urls);
            case Notice.UnexpectedFailure failure -> inOneLine(notice, urls);
        };
    }

    /** Where selecting the entry leads in ChillLink; empty only where the operator wants that (HTTP-166). */
    Optional<String> url(Notice notice, UrlBase urls) {
        return NoticeLink.of(notice, urls, torrentsDisabled).map(NoticeLink::url);
    }

    /** What an unreadable configuration is called in the manifests too (HTTP-122, HTTP-200). */
    static String obsolete(UrlBase urls) {
        return OBSOLETE + " ON " + urls.publicBase();
    }

    /** The same between warning signs. */
    static String obsoleteWithSigns(UrlBase urls) {
        return SIGN_BEFORE + obsolete(urls) + SIGN_BEHIND;
    }

    private String inOneLine(Notice notice, UrlBase urls) {
        return description(notice, urls, false).replace('\n', ' ');
    }

    private String name(Notice notice, boolean kodi) {
        return switch (notice) {
            case Notice.UnreadableConfiguration unreadable -> mark(kodi, "ERROR", "❌") + addon.name();
            case Notice.SettingsIgnored ignored -> mark(kodi, "WARN", "⚠️") + addon.name();
            case Notice.TorrentsDisabled disabled -> torrentsDisabled.name();
            case Notice.NotReleased notReleased -> mark(kodi, "BLOCKED", "🚫") + addon.name();
            case Notice.NotAired notAired -> mark(kodi, "INFO", "🗓️") + addon.name();
            case Notice.MetadataUnavailable unavailable -> mark(kodi, "WARN", "⚠️") + addon.name();
            case Notice.Busy busy -> mark(kodi, "INFO", "🔄") + addon.name();
            case Notice.AccountFailed failed ->
                mark(kodi, "ERROR", "❌") + failed.service().key() + numbered(failed.number());
            case Notice.ProxyPasswordRefused refused -> mark(kodi, "WARN", "⚠️") + addon.name();
            case Notice.NotRelayed notRelayed -> mark(kodi, "WARN", "⚠️") + addon.name();
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
            case Notice.SettingsIgnored ignored ->
                "Settings ignored: " + names(ignored.fields()) + ".\nOpen to mend them.";
            case Notice.TorrentsDisabled disabled -> torrentsDisabled.description();
            // Part of this sentence is recognised by other software (HTTP-169).
            case Notice.NotReleased notReleased -> "Content not digitally released yet.";
            case Notice.NotAired notAired -> "Airs on " + notAired.airsOn() + ".";
            case Notice.MetadataUnavailable unavailable -> "Unable to get metadata.";
            case Notice.Busy busy -> "Scraping in progress, please try again in a few seconds...";
            case Notice.AccountFailed failed -> accountFailed(failed.service(), failed.failure());
            case Notice.ProxyPasswordRefused refused ->
                "Debrid Stream Proxy Password incorrect.\nStreams will not be proxied.";
            case Notice.NotRelayed notRelayed ->
                "Stream proxy: not available on this server yet.\nStreams will not be proxied.";
            // So is the first of these.
            case Notice.LibrarySync sync ->
                "Sync debrid account library now.\nSelect this stream, then retry this title in a few seconds.";
            case Notice.UnexpectedFailure failure -> "Something went wrong. Please try again.";
        };
    }

    private static String names(List<String> fields) {
        return fields.stream().limit(MOST_FIELDS).collect(Collectors.joining(", "))
                + (fields.size() > MOST_FIELDS ? ", …" : "");
    }

    /** DBA-05. */
    private static String accountFailed(ServiceId service, DebridFailure failure) {
        if (failure.isNotConnected()) {
            return service.key() + ": not available on this server yet.\nPlease choose another service.";
        }
        return service.key() + ": "
                + switch (failure.kind().accountFault()) {
                    case KEY -> "Invalid API key.\nPlease check your configuration.";
                    case SUBSCRIPTION -> "No active subscription.\nPlease renew your debrid account.";
                    case NONE ->
                        "Failed to check account status.\n" + failure.kind().shortReason();
                };
    }

    /** What Stremio is told where its lines are too short for the usual words (HTTP-178). */
    private String shortDescription(Notice notice, UrlBase urls) {
        return switch (notice) {
            case Notice.UnreadableConfiguration unreadable -> obsoleteInShort(urls);
            case Notice.AccountFailed failed -> accountFailedInShort(failed.service(), failed.failure());
            case Notice.SettingsIgnored ignored -> description(notice, urls, false);
            case Notice.TorrentsDisabled disabled -> description(notice, urls, false);
            case Notice.NotReleased notReleased -> description(notice, urls, false);
            case Notice.NotAired notAired -> description(notice, urls, false);
            case Notice.MetadataUnavailable unavailable -> description(notice, urls, false);
            case Notice.Busy busy -> description(notice, urls, false);
            case Notice.ProxyPasswordRefused refused -> description(notice, urls, false);
            case Notice.NotRelayed notRelayed -> description(notice, urls, false);
            case Notice.LibrarySync sync -> description(notice, urls, false);
            case Notice.UnexpectedFailure failure -> description(notice, urls, false);
        };
    }

    /** An address that is cut helps nobody, and selecting the entry opens it. */
    private static String obsoleteInShort(UrlBase urls) {
        return StremioLines.fits(urls.publicBase() + SIGN_BEHIND)
                ? obsoleteWithSigns(urls)
                : SIGN_BEFORE + OBSOLETE + SIGN_BEHIND;
    }

    private static String accountFailedInShort(ServiceId service, DebridFailure failure) {
        String what = failure.isNotConnected()
                ? "not available on this server yet."
                : switch (failure.kind().accountFault()) {
                    case KEY -> "wrong API key.\nOpen to mend it.";
                    case SUBSCRIPTION -> "not premium.\nRenew your debrid account.";
                    case NONE -> "check failed.\n" + failure.kind().shortReason();
                };
        return service.displayName() + ": " + what;
    }
}
