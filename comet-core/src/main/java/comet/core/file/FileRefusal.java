package comet.core.file;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;

/** Why no file of a torrent is played. */
public enum FileRefusal {
    NO_FILES(FailureKind.NO_PLAYABLE_FILE, "the list of files is empty"),
    /** DBF-04. The only reason with a code of its own. */
    ARCHIVE_ONLY(FailureKind.NO_PLAYABLE_FILE, "there is nothing but archives"),
    NO_VIDEO(FailureKind.NO_PLAYABLE_FILE, "no file is a video"),
    /** DBF-03. */
    NOTHING_LINKED(FailureKind.NO_PLAYABLE_FILE, "the service links to no video"),
    /** DBF-03. */
    NOT_LINKED(FailureKind.EPISODE_NOT_FOUND, "the service does not link to the file of the episode"),
    /** DBF-06, DBF-12. */
    NO_SUCH_EPISODE(FailureKind.EPISODE_NOT_FOUND, "no file is of the episode"),
    /** DBF-13. */
    ONLY_EXTRAS(FailureKind.EPISODE_NOT_FOUND, "what has the number of the episode is too short to be it"),
    /** EPX-22: the torrent counts in another order. */
    OTHER_EPISODE_NAMED(FailureKind.EPISODE_NOT_FOUND, "the file with the number has the name of another episode"),
    /** PLAY-42. */
    NO_SUCH_SEASON(FailureKind.EPISODE_NOT_FOUND, "no file is of the season"),
    /** SRCH-52: of a collection without this part, or of a trailer. */
    OTHER_FILM(FailureKind.NO_PLAYABLE_FILE, "every video is something else than the film"),
    /** DBF-14: playing one of them would be a guess. */
    SEVERAL_ALIKE(FailureKind.EPISODE_NOT_FOUND, "several files may be the episode");

    private final FailureKind kind;
    private final String reason;

    FileRefusal(FailureKind kind, String reason) {
        this.kind = kind;
        this.reason = reason;
    }

    /** The failure that the playback ends with. */
    public DebridFailure failure() {
        return this == ARCHIVE_ONLY ? DebridFailure.of(kind, name()) : DebridFailure.of(kind);
    }

    /** Why, in words. */
    public String reason() {
        return reason;
    }
}
