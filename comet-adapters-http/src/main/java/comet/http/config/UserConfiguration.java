package comet.http.config;

import comet.core.search.SearchPreferences;
import java.util.List;
import java.util.Optional;

/**
 * Everything one viewer has chosen. Immutable. Holds secrets, which its text form does not show.
 *
 * @param search what is searched for and offered; the positions of its accounts are the service indexes of playback
 *     URLs (UCFG-055)
 * @param resultFormat what a description shows
 * @param proxyPassword what the viewer's proxy password means here
 * @param segment the segment this was read from, as the client sent it, for URLs that lead back here (PRES-110); empty
 *     for the default configuration
 * @param ignored fields, and elements of lists, that could not be read, so have their defaults or are left out (UCFG-114)
 */
public record UserConfiguration(
        SearchPreferences search,
        ResultFormat resultFormat,
        ProxyPasswordState proxyPassword,
        Optional<ConfigSegment> segment,
        List<IgnoredField> ignored) {

    /** The configuration of an install URL without a segment (UCFG-003, UCFG-061, UCFG-095). */
    public static final UserConfiguration DEFAULT = new UserConfiguration(
            SearchPreferences.DEFAULT, ResultFormat.ALL, ProxyPasswordState.NOT_USED, Optional.empty(), List.of());

    /** @throws IllegalArgumentException if there are accounts but no segment: no playback URL could name them (HTTP-018) */
    public UserConfiguration {
        if (segment.isEmpty() && !search.torrentsOnly()) {
            throw new IllegalArgumentException("accounts come from a configuration segment");
        }
        ignored = List.copyOf(ignored);
    }

    /**
     * The same viewer where direct torrents are not offered: on a server without them (HTTP-173), to a client that cannot
     * play them (HTTP-206). Only for viewers with an account.
     *
     * @throws IllegalArgumentException if there is no account
     */
    public UserConfiguration withoutTorrents() {
        return new UserConfiguration(search.withoutTorrents(), resultFormat, proxyPassword, segment, ignored);
    }

    /** The names of what is ignored, in the order of reading; empty when everything could be read. Never a value. */
    public List<String> ignoredFields() {
        return ignored.stream().map(IgnoredField::name).toList();
    }
}
