package comet.http.admin;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.report.Explanation;
import comet.core.report.RecentSearches;
import comet.core.torrent.InfoHash;
import java.util.Optional;

/** Why is it not in my list? Asked about what a client asked for, and perhaps about one torrent (ASK-37). */
final class ExplainQuestion {

    private ExplainQuestion() {}

    /** What can be said. */
    sealed interface Reply {

        /**
         * The last search.
         *
         * @param torrent the one that was asked about, if one was
         */
        record Told(Explanation explanation, Optional<InfoHash> torrent) implements Reply {}

        /** Nobody asked for it lately. */
        record NothingKnown() implements Reply {}

        /**
         * It is no question.
         *
         * @param problem what is wrong, for people
         */
        record NotUnderstood(String problem) implements Reply {}
    }

    /**
     * Asks.
     *
     * @param type {@code movie} or {@code series}
     * @param id as clients send it: {@code tt0000202:1:2}
     * @param hash an info hash, or empty
     */
    static Reply ask(RecentSearches searches, String type, String id, String hash) {
        Optional<MediaType> kind = MediaType.parse(type);
        if (kind.isEmpty()) {
            return new Reply.NotUnderstood("type is movie or series");
        }
        Optional<MediaRequest> media = MediaRequest.parse(kind.get(), id);
        if (media.isEmpty()) {
            return new Reply.NotUnderstood(
                    "id is that of a film (tt0063350, kitsu:152) or of a series, perhaps with season"
                            + " and episode (tt0000202:1:2)");
        }
        Optional<InfoHash> torrent = InfoHash.parse(hash);
        if (!hash.isEmpty() && torrent.isEmpty()) {
            return new Reply.NotUnderstood("hash is an info hash of 40 hexadecimal digits");
        }
        return searches.last(media.get().key())
                .<Reply>map(explanation -> new Reply.Told(explanation, torrent))
                .orElseGet(Reply.NothingKnown::new);
    }
}
