package comet.core.media;

/**
 * The identity of a film or series at the provider that numbers it, without season or episode.
 *
 * <p>{@link #external()} is the form that is stored and that other add-ons exchange: {@code tt1254207} for IMDb, the
 * bare number for Kitsu (SRCH-10 to SRCH-13).
 */
public sealed interface MediaId permits ImdbId, KitsuId {

    /** The id without provider prefix; never empty. Unique only together with the kind of id. */
    String external();

    /** The word of the provider, as used in stored rows and media ids: {@code imdb} or {@code kitsu}. */
    String provider();
}
