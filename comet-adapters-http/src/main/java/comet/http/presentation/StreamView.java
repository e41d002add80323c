package comet.http.presentation;

/**
 * For whom a list of streams is made (HTTP-164).
 *
 * @param kodi plain text names and the data of the Kodi plugin
 * @param chillLink also an array {@code _chilllink} with each entry
 */
public record StreamView(boolean kodi, boolean chillLink) {

    /** An ordinary client. */
    public static final StreamView STREMIO = new StreamView(false, false);

    /** The Kodi plugin. */
    public static final StreamView KODI = new StreamView(true, false);

    /** Whether the one who asks is Stremio itself, whose client shows notices in its own way (HTTP-177, HTTP-178). */
    boolean isStremio() {
        return !kodi && !chillLink;
    }
}
