package comet.http.addon;

import comet.core.media.MediaRequest;
import comet.core.search.SearchPreferences;
import comet.http.config.ConfigSegment;
import comet.http.config.ProxyPasswordState;
import comet.http.config.ResultFormat;
import comet.http.config.UserConfiguration;
import comet.http.presentation.UrlBase;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What two requests have in common that are answered with the same bytes (STOR-66). Holds no key of an account: of a
 * configuration with accounts there is the digest.
 *
 * @param media what was asked for
 * @param urls what the URLs of the answer start with
 * @param client for what kind of client it is
 * @param addon how the add-on is called
 * @param viewer whose list it is
 */
record AnswerKey(MediaRequest media, UrlBase urls, String client, String addon, Viewer viewer) {

    /** Whose list it is. */
    sealed interface Viewer {

        /** All who want the same and have no account. */
        record Anybody(SearchPreferences search, ResultFormat format, ProxyPasswordState password) implements Viewer {}

        /** All who have the same configuration: the segment is in the URLs of their answers. */
        record Holder(ByteBuffer digest) implements Viewer {}

        /** The viewer whose configuration it is. */
        static Viewer of(UserConfiguration configuration) {
            boolean isPersonal = !configuration.search().torrentsOnly()
                    || !configuration.ignored().isEmpty();
            Optional<ConfigSegment> segment = configuration.segment().filter(own -> isPersonal);
            return segment.<Viewer>map(own -> new Holder(own.digest()))
                    .orElseGet(() -> new Anybody(
                            configuration.search(), configuration.resultFormat(), configuration.proxyPassword()));
        }
    }
}
