package comet.http.video;

import java.io.IOException;
import java.time.Instant;

/** Where a video can be read from. Implementations are immutable; reading blocks. */
interface VideoSource {

    /** No video is larger: 8 MiB, fifty times what ours have. It lives in memory while it is delivered. */
    int MAX_BYTES = 8 << 20;

    /** Names the content that is there now: as long as this is equal, so is the content. */
    Version version() throws IOException;

    /**
     * Reads the content.
     *
     * @throws IOException if it is gone, unreadable, empty or larger than {@link #MAX_BYTES}
     */
    VideoFile read() throws IOException;

    /**
     * @param location where the content lies
     * @param lastModified when it was last changed, as far as it can change
     * @param size in bytes; -1 where it cannot change
     */
    record Version(String location, Instant lastModified, long size) {}
}
