package comet.core.port;

import comet.core.media.MediaTitle;

/**
 * What a provider says when it is asked for a title.
 *
 * @param title the title
 * @param ofAskedId whether the provider says that it is the title of that very id; otherwise it is used only when nobody
 *     else knows one, because ids are merged into others, and answers mixed up (MDI-05)
 */
public record ProvidedTitle(MediaTitle title, boolean ofAskedId) {

    /** The title of the id that was asked for. */
    public static ProvidedTitle of(MediaTitle title) {
        return new ProvidedTitle(title, true);
    }
}
