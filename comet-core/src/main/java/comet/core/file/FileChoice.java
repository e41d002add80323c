package comet.core.file;

import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServedFile;
import java.util.Optional;

/**
 * Which file of a torrent is played, or why none is. Either way {@link #files} is what the service's list taught, ready
 * to become evidence (DBF-11): all playable files, of which one may be bound to the episode that was asked for.
 *
 * @param <F> what the service's adapter needs to make a link
 */
public sealed interface FileChoice<F> {

    /**
     * A file.
     *
     * @param handle what the adapter gave for it
     * @param file the file; one of {@code files} where they are present
     */
    record Chosen<F>(F handle, ServedFile file, Optional<CompleteFileList> files) implements FileChoice<F> {

        /** Without the handle, which may be a link. */
        @Override
        public String toString() {
            return "a chosen file";
        }
    }

    /**
     * None.
     *
     * @param reason why, for the log
     */
    record Refused<F>(FileRefusal reason, Optional<CompleteFileList> files) implements FileChoice<F> {

        /** The failure that the playback ends with. */
        public DebridFailure failure() {
            return reason.failure();
        }
    }

    /** All playable files; empty if there are none, or more than a list holds. */
    Optional<CompleteFileList> files();
}
